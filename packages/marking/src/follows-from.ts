import { addressOf, type Derivation, type Value } from '@longhand/derivation'
import type { Answer, Reading } from './answer.ts'
import { readAnswer } from './reading/read-answer.ts'
import { withNumbers } from './with-numbers.ts'

/** An answer that was given before this one, by the same person to the same network or problem. */
export interface Earlier {
  /** What was asked, as it was asked. */
  readonly quantity: string
  /** The right working of it. */
  readonly truth: Derivation
  readonly answer: string | number
}

/**
 * The earlier wrong answer that this one follows from: worked out rightly from the numbers written
 * before, it comes to the number answered. Undefined where the line holds a mistake of its own.
 *
 * An earlier answer stands for all that its digits cover, so that nobody is blamed for rounding.
 *
 * @param earlier Wrong answers only, in the order given.
 */
export const followsFrom = (
  truth: Derivation,
  text: string | number,
  earlier: readonly Earlier[],
): Earlier | undefined => {
  const answer = readAnswer(text)
  if ('try' in answer) return undefined
  const written = earlier.flatMap((line) => substitutionOf(line, truth) ?? [])
  const reached = written.filter((one) => withLines([one], 'value', truth) !== truth.value)
  return reached.length > 0 && isReached(answer, reached, truth) ? reached[0]?.line : undefined
}

/** An earlier line, and the number that stands for it. */
interface Substitution {
  readonly line: Earlier
  readonly address: string
  readonly reading: Reading
}

const substitutionOf = (line: Earlier, truth: Derivation): Substitution | undefined => {
  const answer = readAnswer(line.answer)
  const address = addressOf(line.truth)
  if ('try' in answer || address === addressOf(truth)) return undefined
  return { line, address, reading: answer.readings[0] }
}

/** Whether the answer lies between what the lowest and the highest of the numbers before lead to. */
const isReached = (
  { readings: [{ low, high }] }: Answer,
  written: readonly Substitution[],
  truth: Derivation,
): boolean => {
  const ends = (['low', 'value', 'high'] as const).map((end) =>
    Number(withLines(written, end, truth)),
  )
  return Math.min(...ends) <= high && low <= Math.max(...ends)
}

/** The working with what was written in the place of its lines. */
const withLines = (
  written: readonly Substitution[],
  end: 'low' | 'value' | 'high',
  truth: Derivation,
): Value => {
  const numbers = new Map(written.map(({ address, reading }) => [address, reading[end]]))
  return withNumbers(truth, numbers)
}
