import type { PageClaim, PageVerdict } from '@longhand/marking'
import { unprintable } from '../printable.ts'
import { colors, lineWidth } from '../terminal.ts'
import { widthOf } from '../width-of.ts'
import { wrap } from '../wrap.ts'
import type { Page } from './page.ts'

const marks: Readonly<Record<PageVerdict, (text: string) => string>> = {
  right: (text) => colors.green(`✓ ${text}`),
  convention: (text) => colors.magenta(`◐ ${text}`),
  wrong: (text) => colors.red(`✗ ${text}`),
  unchecked: (text) => colors.dim(`○ ${text}`),
}

const inWords: Readonly<Record<PageVerdict, string>> = {
  right: 'right',
  convention: 'right under a convention',
  wrong: 'not right',
  unchecked: 'not checkable',
}

const verdicts: readonly PageVerdict[] = ['right', 'convention', 'wrong', 'unchecked']

/** A page as a person reads it: each claim that is not simply right, and how many there are. */
export const pageForPeople = ({ file, lines, claims, contradictions }: Page): string => {
  const shown = claims.filter(isWorthSaying).map((claim) => blockOf(file, lines, claim))
  const clashes = contradictions.map(({ says }) =>
    wrap(`${file}: ${says}`, lineWidth(), 2).trimStart(),
  )
  return [...shown, ...clashes, summaryOf(file, claims)].join('\n\n')
}

const isWorthSaying = ({ verdict, says, restsOn }: PageClaim): boolean =>
  verdict === 'wrong' || verdict === 'convention' || says !== null || restsOn.length > 0

const summaryOf = (file: string, claims: readonly PageClaim[]): string => {
  if (claims.length === 0) return `${file}: no claims`
  const counts = verdicts.flatMap((verdict) => {
    const count = claims.filter((claim) => claim.verdict === verdict).length
    return count === 0 ? [] : [marks[verdict](`${count} ${inWords[verdict]}`)]
  })
  return `${file}: ${claims.length === 1 ? '1 claim' : `${claims.length} claims`}: ${counts.join(', ')}`
}

/** A line that does nothing to a terminal; every sign keeps its column. */
const inOneColour = (line: string): string => line.replace(unprintable, ' ')

/** The line, a caret under the number, and what is said of it. */
const blockOf = (file: string, lines: readonly string[], claim: PageClaim): string => {
  const line = inOneColour(lines[claim.line - 1] ?? '')
  const start = Math.max(0, claim.column - 60)
  const head = `${file}:${claim.line}:${claim.column}`
  const caret = `${' '.repeat(widthOf(line.slice(start, claim.column - 1)))}^`
  const said = sentencesOf(claim).map((sentence) => wrap(sentence, lineWidth(), 2))
  return [head, `  ${line.slice(start, start + 100)}`, `  ${caret}`, ...said].join('\n')
}

const shownNumber = (value: PageClaim['computed']): string =>
  typeof value === 'number'
    ? value.toLocaleString('en-GB', { maximumSignificantDigits: 12 })
    : String(value)

const sentencesOf = (claim: PageClaim): readonly string[] => {
  const { verdict, computed, mistakes, says, restsOn } = claim
  const first =
    verdict === 'wrong'
      ? `${inWords.wrong}: it is ${shownNumber(computed)}.`
      : `${inWords[verdict]}.`
  const isOne = restsOn.length === 1
  const rests =
    restsOn.length > 0 && says === null
      ? [`It rests on line ${restsOn.join(' and line ')}, which ${isOne ? 'is' : 'are'} wrong.`]
      : []
  const why = mistakes.map((mistake) => mistake.says)
  return [marks[verdict](first), ...why, ...(says === null ? [] : [says]), ...rests]
}
