import type { Run } from '../training/run.ts'
import { type Configuration, configurationsOf } from './configurations.ts'
import { factorInWords } from './factor-in-words.ts'
import { notesOn } from './notes-on.ts'

/** Two configurations that differ in one factor. */
export interface Pair {
  readonly factor: string
  readonly one: string
  readonly other: string
  /** By how much the test accuracy of the other is higher, from −1 to 1. */
  readonly difference: number
  /** Twice the standard error of the difference; undefined where a side has a single run. */
  readonly margin: number | undefined
  readonly says: string
}

/** Runs beside each other. */
export interface Comparison {
  readonly configurations: readonly Configuration[]
  readonly pairs: readonly Pair[]
  /** How many pairs differ in two factors or more: they tell nothing of either. */
  readonly unpaired: number
  /** What must be known of the runs: which were left out, which ended early. */
  readonly notes: readonly string[]
}

const factorBetween = (one: Configuration, other: Configuration): readonly string[] =>
  [...one.factors.keys()].filter((name) => one.factors.get(name) !== other.factors.get(name))

/** Twice the standard error of a difference of means. */
const marginOf = ({ testAccuracy: a }: Configuration, { testAccuracy: b }: Configuration) =>
  a.count < 2 || b.count < 2
    ? undefined
    : 2 * Math.sqrt(a.deviation ** 2 / a.count + b.deviation ** 2 / b.count)

const points = (share: number): string => `${(100 * Math.abs(share)).toFixed(2)} points`

/** A network goes by its name, which may be several words. */
const inSentence = (factor: string, value: string): string =>
  factor === 'network' ? `“${value}”` : factorInWords(factor, value)

/** What both are set to: ` at batch size 16, 25 epochs`. */
const shared = (factor: string, { factors }: Configuration): string => {
  const others = [...factors].filter(([name]) => name !== factor)
  return others.length === 0 ? '' : ` at ${others.map((one) => inSentence(...one)).join(', ')}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const sentence = (
  factor: string,
  [one, other]: readonly [string, string],
  { difference, margin, at }: { difference: number; margin: number | undefined; at: string },
): string => {
  const [better, worse] = difference >= 0 ? [other, one] : [one, other]
  const [first, second] = [inSentence(factor, better), inSentence(factor, worse)]
  if (difference === 0)
    return `${capital(first)} and ${second} are equal${at}: no difference is shown.`
  const head = `${capital(first)} is ${points(difference)} above ${second}${at}`
  if (margin === undefined) return `${head}, by a single run: repeat it with other seeds.`
  return Math.abs(difference) <= margin
    ? `${head}, which is within the spread of the seeds (${points(margin)}): no difference is shown.`
    : `${head}, more than the spread of the seeds (${points(margin)}).`
}

const pairOf = (factor: string, one: Configuration, other: Configuration): Pair => {
  const difference = other.testAccuracy.mean - one.testAccuracy.mean
  const margin = marginOf(one, other)
  const [first = '', second = ''] = [one, other].map(({ factors }) => factors.get(factor))
  return {
    factor,
    one: one.label,
    other: other.label,
    difference,
    margin,
    says: sentence(factor, [first, second], { difference, margin, at: shared(factor, one) }),
  }
}

/** Puts runs beside each other: means and spreads over seeds, and what differs in one factor. */
export const compareRuns = (runs: readonly Run[]): Comparison => {
  const configurations = configurationsOf(runs.filter(({ epochs }) => epochs.length > 0))
  const both = configurations.flatMap((one, i) =>
    configurations
      .slice(i + 1)
      .map((other) => ({ one, other, factors: factorBetween(one, other) })),
  )
  return {
    configurations,
    pairs: both.flatMap(({ one, other, factors: [factor, ...more] }) =>
      factor === undefined || more.length > 0 ? [] : [pairOf(factor, one, other)],
    ),
    unpaired: both.filter(({ factors }) => factors.length > 1).length,
    notes: notesOn(
      runs,
      configurations.flatMap((one) => one.runs),
    ),
  }
}
