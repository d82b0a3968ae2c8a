import type { Value } from '@longhand/derivation'
import { type Answer, fits, type Reading, readingOf } from '../answer.ts'
import { readAnswer } from '../reading/read-answer.ts'
import type { Side } from './side.ts'
import type { Measured } from './side-after.ts'

/** A side on the right of an equals sign. */
export interface Claimed extends Measured {
  /** Whether it is said to be about so much. */
  readonly isAbout: boolean
}

/** What the right side can stand for: its unit may have been counted on the left already. */
export const readingsOf = (answer: Answer, right: Claimed): readonly Reading[] => {
  if (right.unit === undefined) {
    const readings = right.isAbout ? answer.readings.map(aboutOf) : answer.readings
    // 56.3e9 for 56.37 billion, as 56.3G
    return readings.map((reading) => (reading.unit > 1 ? cut(reading) : reading))
  }
  const bare = readAnswer(digitsIn(right))
  const rounded = right.unit.text === '%' ? answer.readings : answer.readings.map(aboutOf).map(cut)
  return [...rounded, ...('try' in bare ? [] : bare.readings)]
}

/**
 * The side as an answer, or without its unit where that comes nearer to a number: 1677 TFLOPS for
 * 1,677.7, whose unit was counted on the left.
 */
export const answerNear = (value: Value, answer: Answer, right: Claimed): Answer => {
  const bare = right.unit === undefined ? answer : readAnswer(digitsIn(right))
  if ('try' in bare) return answer
  const distance = ({ readings: [reading] }: Answer): number =>
    Math.abs(Math.log(Math.abs(Number(reading.value) / Number(value))))
  return distance(bare) < distance(answer) ? bare : answer
}

/** 102M for 102.76 million: what stands behind the digits was left out, not rounded. */
const cut = (reading: Reading): Reading => ({ ...reading, high: reading.high + reading.unit / 2 })

/** “About 35,000” claims its first digits: the zeros behind them are rounded. */
const aboutOf = ({ value, unit, under }: Reading): Reading => {
  if (unit < 1 || value === 0) return readingOf(value, unit, under)
  // of 150K the digits written are 150, whatever a K stands for
  const zeros = /0*$/.exec(String(Math.round(Number(value) / unit)))?.[0].length ?? 0
  return readingOf(value, unit * 10 ** zeros, under)
}

/** The sign and the digits of a side. */
export const digitsIn = ({ tokens }: Side): string => tokens.map(({ text }) => text).join('')

/** The side as an answer: its sign, its number, its unit. */
export const writtenIn = (side: Measured): string => digitsIn(side) + (side.unit?.text ?? '')

/** Whether a side comes to a reading, as far as the numbers in it were rounded. */
export const meets = (left: Pick<Side, 'value' | 'slack'>, reading: Reading): boolean =>
  fits(left.value, reading) ||
  (left.slack > 0 &&
    reading.low - left.slack <= Number(left.value) &&
    Number(left.value) <= reading.high + left.slack)
