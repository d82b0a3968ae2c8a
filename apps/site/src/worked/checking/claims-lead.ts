import { addressOf } from '@longhand/derivation'
import { hasIssues } from '@longhand/network'
import type { WorkedExample } from '../worked-example.ts'
import type { Fault } from './fault.ts'
import { subjectIn, textIn, textsIn } from './named.ts'
import type { Prose, Tag } from './prose.ts'
import { nameOf, topsOf } from './shown.ts'

const worked = (example: WorkedExample, { attributes }: Tag): readonly string[] => {
  const variant = textIn(attributes.in)
  const subject = subjectIn(example, variant)
  if (hasIssues(subject)) return []
  return textsIn(attributes.of).flatMap((quantity) => {
    const root = subject.value.derivation(quantity)
    return hasIssues(root) ? [] : topsOf(root.value).map((line) => nameOf(addressOf(line), variant))
  })
}

/** The lines that a page works out by themselves, each by its name. */
export const linesWorked = ({ tags }: Prose, example: WorkedExample): ReadonlySet<string> =>
  new Set(tags.filter(({ name }) => name === 'Working').flatMap((tag) => worked(example, tag)))

/** Claims whose number leads nowhere: the page never works it out. */
export const unworkedClaims = (prose: Prose, example: WorkedExample): readonly Fault[] => {
  const lines = linesWorked(prose, example)
  return example.questions
    .filter(({ claims }) => claims.length > 0)
    .filter(({ derivation, entry }) => !lines.has(nameOf(addressOf(derivation), entry.in)))
    .map(({ entry }) => ({
      file: 'index.mdx',
      says: `a claim of ${nameOf(entry.of, entry.in)}, which is nowhere worked out. Add <Working of="${entry.of}"${entry.in === undefined ? '' : ` in="${entry.in}"`} />.`,
    }))
}
