import { addressOf, type Derivation } from '@longhand/derivation'
import { lineId } from '~/derivation/line-id.ts'
import { checkLink } from '~/labs/check/check-link.ts'
import { to } from '~/link.ts'
import { linesWorked } from './checking/claims-lead.ts'
import { readProse } from './checking/prose.ts'
import { nameOf } from './checking/shown.ts'
import { exampleAt } from './examples.ts'
import { subjectOf } from './subject-of.ts'

const texts = import.meta.glob<string>('../../../../docs/examples/*/index.mdx', {
  eager: true,
  query: '?raw',
  import: 'default',
})

const known = new Map<string, ReadonlySet<string>>()

/** The lines that an example's page works out, each by its name. */
const linesOn = (pathname: string): ReadonlySet<string> => {
  const [file] = Object.entries(texts).find(
    ([path]) => to(`examples/${path.split('/').at(-2)}/`) === pathname,
  ) ?? ['', '']
  const lines = known.get(file) ?? linesWorked(readProse(texts[file] ?? ''), exampleAt(pathname))
  known.set(file, lines)
  return lines
}

/** Where a page works a number out; undefined where it does not. @param pathname Of the page. */
export const lineLink = (
  pathname: string,
  of: Derivation,
  variant: string | undefined,
): string | undefined =>
  linesOn(pathname).has(nameOf(addressOf(of), variant)) ? `#${lineId(of, variant)}` : undefined

/**
 * Where a number of an example's page opens its working: on the page, or else in the check lab.
 *
 * @param quantity As it was asked for.
 */
export const openingLink = (
  pathname: string,
  of: Derivation,
  quantity: string,
  variant: string | undefined,
): string =>
  lineLink(pathname, of, variant) ??
  checkLink(subjectOf(exampleAt(pathname), variant).data, quantity, of.value)
