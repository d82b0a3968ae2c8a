import type { Interval } from './interval.ts'

/** A function of intervals. */
export type OfIntervals = (...sides: readonly Interval[]) => Interval

/** Something that a row leaves out, or that is no arithmetic. */
export class Unread extends Error {}

/** A function of numbers as one of intervals: its least and its greatest value at their ends. */
export const lift =
  (of: (...numbers: readonly number[]) => number): OfIntervals =>
  (...sides) => {
    const ends = sides.reduce<readonly (readonly number[])[]>(
      (all, { low, high }) =>
        all.flatMap((one) => [[...one, low], ...(low === high ? [] : [[...one, high]])]),
      [[]],
    )
    const found = ends.map((one) => of(...one))
    if (found.some(Number.isNaN)) throw new Unread('no number')
    return { low: Math.min(...found), high: Math.max(...found) }
  }

export const plus: OfIntervals = lift((a = 0, b = 0) => a + b)
export const minus: OfIntervals = lift((a = 0, b = 0) => a - b)
export const times: OfIntervals = lift((a = 0, b = 0) => a * b)
export const over: OfIntervals = lift((a = 0, b = 0) => a / b)
export const toThe: OfIntervals = lift((a = 0, b = 0) => a ** b)
export const root: OfIntervals = lift((a = 0) => Math.sqrt(Math.max(0, a)))

/** Functions that a working names; each is told by its ends. */
export const functions: Readonly<Record<string, OfIntervals>> = {
  '\\ln': lift((a = 0) => Math.log(a)),
  '\\exp': lift((a = 0) => Math.exp(a)),
  '\\tanh': lift((a = 0) => Math.tanh(a)),
  '\\sigma': lift((a = 0) => 1 / (1 + Math.exp(-a))),
  '\\max': lift((...all) => Math.max(...all)),
  '\\min': lift((...all) => Math.min(...all)),
  '\\operatorname{ReLU}': lift((a = 0) => Math.max(0, a)),
  '\\operatorname{step}': lift((a = 0) => (a > 0 ? 1 : 0)),
  '\\operatorname{equal}': lift((a, b) => (a === b ? 1 : 0)),
}

/** Roundings by the word in their brackets. */
export const roundings: Readonly<Record<string, (value: number) => number>> = {
  floor: Math.floor,
  ceil: Math.ceil,
}
