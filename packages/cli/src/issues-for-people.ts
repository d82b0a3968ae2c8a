import { type Issue, sentenceOf } from '@longhand/network'
import { warningColors, warningWidth } from './terminal.ts'
import { wrap } from './wrap.ts'

/** Of many things that are wrong the first say enough; JSON has them all. */
const mostLines = 12

/** What is wrong with an input; what is wrong in the same way in several places is said once. */
export const issuesForPeople = (input: string, issues: readonly Issue[]): string => {
  const sentences = oneForAlike(issues).map(sentenceOf)
  const left = sentences.length - mostLines
  const shown = left > 1 ? [...sentences.slice(0, mostLines), `… and ${left} more.`] : sentences
  const lines = shown.map((sentence) => `${wrap(sentence, warningWidth(), 2)}\n`)
  return `${warningColors.red(input === '-' ? 'standard input' : input)}\n${lines.join('')}`
}

/** The first of all issues that differ in their path only. */
const oneForAlike = (issues: readonly Issue[]): readonly Issue[] => {
  const alike = new Map<string, Issue[]>()
  for (const issue of issues) {
    const what = JSON.stringify({ ...issue, path: '' })
    const known = alike.get(what)
    if (known === undefined) alike.set(what, [issue])
    else known.push(issue)
  }
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined || others.length === 0) return first ?? []
    return { ...first, path: `${first.path} (and ${others.length} more like it)` }
  })
}
