import { exampleNamed } from '@longhand/examples'
import { ideas, singleIdeas } from '@longhand/marking'
import { layerKinds } from '@longhand/network'
import { sheets } from '../../src/labs/train/sheets/sheets.ts'
import { slugOf } from '../../src/layers/slug-of.ts'
import { exampleData } from './example-data.ts'
import { intervalOf, meets } from './interval.ts'
import { isQuoted, isSaid } from './judge-claims.ts'
import { ideaValues, isToldBy, wrongValues } from './judge-ideas.ts'
import { isAhead, isMeasured, parametersOf } from './judge-runs.ts'
import { isPoolRow, isRecovered } from './judge-settings.ts'
import { slidSubjects, slidValues } from './judge-slid.ts'
import type { PlacedResult } from './results-in.ts'
import { networkSubject, type Subject, subjectNamed } from './subjects.ts'

const isOneOf = (text: string, values: readonly number[]): boolean => {
  const says = intervalOf(text)
  return says !== undefined && values.some((value) => meets(says, { low: value, high: value }))
}

/** Whether a number, or sizes, are what a subject answers. */
const isAnswered = ({ text, of }: PlacedResult, subject: Subject): boolean =>
  subject.shapes(of).includes(text) || isOneOf(text, subject.values(of))

const inExample = (result: PlacedResult, slug: string): boolean => {
  const data = exampleData(slug)
  const { text, origin, of, claim, idea, place, variant } = result
  if (origin === 'claimed')
    return isQuoted(result, data) || data.print.includes(text) || isRecovered(text, data)
  if (origin === 'measured') return isMeasured(result, data)
  if (of.endsWith(' | parameters')) return isOneOf(text, parametersOf(data, of))
  const subject = data.subject(variant)
  if (idea !== '' && of !== '')
    return isOneOf(text, wrongValues(subject.question(of), idea)) || isToldBy(result, subject)
  if (claim !== '' && of === '') return isSaid(result, data)
  if (isAnswered(result, subject)) return true
  if (place === 'dd' && of !== '') {
    const { conventions } = subject.question(of)
    return isOneOf(
      text,
      conventions.map(({ derivation }) => Number(derivation.value)),
    )
  }
  return of === '' && (isPoolRow(text) || isRecovered(text, data))
}

const inNetwork = (result: PlacedResult, name: string): boolean => {
  const named = exampleNamed(name)
  const subject = subjectNamed(name)
  if (named === undefined || subject === undefined) return false
  if (result.origin !== 'claimed') return isAnswered(result, subject)
  const published = named.figures.filter(({ quantity }) => quantity === result.of)
  return isOneOf(
    result.text.replace('≈ ', ''),
    published.map(({ value }) => value),
  )
}

/** The row of a convention says which; its number is that of LeNet-5. */
const underConvention = (result: PlacedResult): boolean => {
  const subject = subjectNamed('lenet-5')
  return subject !== undefined && isAnswered({ ...result, of: `total.${result.row}` }, subject)
}

const inSliding = (result: PlacedResult): boolean =>
  isOneOf(result.text, slidValues) || slidSubjects.some((subject) => isAnswered(result, subject))

const inKind = (result: PlacedResult, slug: string): boolean => {
  const kind = Object.keys(layerKinds).find((one) => slugOf(one) === slug)
  return isAnswered(result, known(result.subject || kind || ''))
}

const [firstSheet] = sheets

/** What stands in a training lab before anything runs: the network, and how large each is. */
const inTraining = (result: PlacedResult): boolean => {
  const [drawn, ...others] = firstSheet.contestants.map(({ network }) => networkSubject(network))
  if (drawn === undefined) return false
  if (result.of !== '') return isAnswered(result, drawn)
  return isOneOf(
    result.text,
    [drawn, ...others].flatMap((one) => one.values('total.parameters')),
  )
}

const onHome = (result: PlacedResult): boolean => {
  const { text, of, subject: name, place } = result
  if (result.origin === 'measured') return isAhead(text, exampleData(name))
  const slugs = ['weight-updates', 'alexnet-counts']
  const subject = slugs.includes(name)
    ? exampleData(name).subject('')
    : subjectNamed(name || 'alexnet')
  if (subject === undefined) return false
  const [last = ''] = text.split(/=|\\neq|\\approx/).slice(-1)
  if (place === 'prose' && !isAnswered(result, subject)) {
    const wrong = singleIdeas(subject.question(of)).map(({ derivation }) =>
      Number(derivation.value),
    )
    return isOneOf(last, wrong)
  }
  return isAnswered({ ...result, text: last }, subject)
}

/** A drawing shows the network or the problem that is asked of. */
const ofIdea = (result: PlacedResult, id: string): boolean => {
  const subject = subjectNamed(ideas.get(id)?.example.subject ?? '')
  if (result.place === 'svg' && subject !== undefined) return isAnswered(result, subject)
  return isOneOf(result.text, ideaValues(id, result))
}

/** Which of these paths it is, and who judges its numbers. @returns undefined where nobody can. */
const judges: readonly (readonly [RegExp, (result: PlacedResult, name: string) => boolean])[] = [
  [/^$/, onHome],
  [/^examples\/(.+)\/$/, inExample],
  [/^misconceptions\/(.+)\/$/, ofIdea],
  [/^reference\/networks\/(.+)\/$/, inNetwork],
  [/^reference\/networks\/()$/, (result) => inNetwork(result, result.subject)],
  [/^reference\/conventions\/$/, underConvention],
  [/^train\/$/, inTraining],
  [/^count\/()$/, (result) => inNetwork(result, 'alexnet')],
  [/^backprop\/$/, (result) => isAnswered({ ...result }, known('two-two-two'))],
  [/^convolution\/$/, inSliding],
  [/^layers\/(.+)\/$/, inKind],
]

const known = (name: string): Subject => {
  const found = subjectNamed(name)
  if (found === undefined) throw new Error(`Nobody knows ${name}.`)
  return found
}

/** Who judges the numbers of a page, by its path; undefined where nobody can. */
export const judgeOf = (path: string): ((result: PlacedResult) => boolean) | undefined => {
  for (const [at, judge] of judges) {
    const found = at.exec(path)
    if (found !== null) return (result) => judge(result, found[1] ?? '')
  }
  return undefined
}
