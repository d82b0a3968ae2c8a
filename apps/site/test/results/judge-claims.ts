import { ideas, markAnswer, readAnswer } from '@longhand/marking'
import type { ExampleData } from './example-data.ts'
import type { PlacedResult } from './results-in.ts'

/** Digits and signs of operation alone. */
const bare = (text: string): string =>
  text
    .replace(/\\htmlClass\{\w+\}|\\left|\\right|\\text/g, '')
    .replace(/\\(?:cdot|times)|×|x|\*/g, '·')
    .replaceAll('\\approx', '≈')
    .replaceAll('−', '-')
    .replace(/[\\{},\s]/g, '')

/** Whether a page quotes its source: the claim as the file has it, with a source that is listed. */
export const isQuoted = ({ text, claim, variant }: PlacedResult, data: ExampleData): boolean =>
  data.claims.some(
    ({ says, of, source, ...one }) =>
      bare(says) === bare(text) &&
      (claim === '' || (claim === of && variant === one.variant)) &&
      data.sources.includes(source),
  )

const claimedValue = (says: string): number => {
  const answer = readAnswer(says)
  return 'try' in answer ? Number.NaN : Number(answer.readings[0].value)
}

/** What the lines of a source come to, where it states a total. */
const sumsOf = ({ claims }: ExampleData, total: string): readonly number[] => {
  const what = total.replace(/^total\./, '')
  const sources = new Set(claims.map(({ source }) => source))
  return [...sources].map((source) =>
    claims
      .filter((claim) => claim.source === source && claim.of !== total)
      .filter(({ of }) => of.endsWith(`.${what}`))
      .reduce((sum, { says }) => sum + claimedValue(says), 0),
  )
}

/** Whether marking says this of one of the claims that a question was answered with. */
export const isSaid = ({ text, claim, variant }: PlacedResult, data: ExampleData): boolean => {
  if (sumsOf(data, claim).includes(Number(text.replaceAll(',', '')))) return true
  const question = data.subject(variant).question(claim)
  const said = data.claims
    .filter((one) => one.of === claim && one.variant === variant)
    .flatMap(({ says }) => markAnswer(question, says).mistakes)
    .flatMap(({ id, says }) => [says, ideas.get(id)?.title ?? ''])
  return said.includes(text) || /^(No known idea|At this precision)/.test(text)
}
