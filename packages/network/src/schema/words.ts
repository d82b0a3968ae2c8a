import * as v from 'valibot'
import type { Hint } from './hints.ts'
import { isObject } from './is-object.ts'

/** A schema for a config field or a whole config. */
export type Schema<Output> = v.GenericSchema<unknown, Output>

/** Names a hint: a misspelled one does not compile. */
export const hint = (name: Hint): Hint => name

const wholeFrom = (least: number, name: Hint): Schema<number> =>
  v.pipe(v.number(name), v.safeInteger(name), v.minValue(least, name))

/** A whole number of at least 1. */
export const count: Schema<number> = wholeFrom(1, 'count')

/** A whole number of at least 0. */
export const whole: Schema<number> = wholeFrom(0, 'whole')

/** A size of at least 1; null in a file, NaN once it is read, where it is not known. */
export const size: Schema<number> = v.union(
  [
    wholeFrom(1, 'size'),
    v.nan(),
    v.pipe(
      v.null(),
      v.transform(() => Number.NaN),
    ),
  ],
  hint('size'),
)

/** true or false. */
export const flag: Schema<boolean> = v.boolean(hint('boolean'))

/** A share from 0 up to, but not including, 1. */
export const rate: Schema<number> = v.pipe(
  v.number(hint('rate')),
  v.minValue(0, hint('rate')),
  v.ltValue(1, hint('rate')),
)

/** A number above 0. */
export const positive: Schema<number> = v.pipe(
  v.number(hint('positive')),
  v.finite(hint('positive')),
  v.gtValue(0, hint('positive')),
)

/** A share from 0 to 1. */
export const share: Schema<number> = v.pipe(
  v.number(hint('share')),
  v.minValue(0, hint('share')),
  v.maxValue(1, hint('share')),
)

/** Any number but infinity. */
export const real: Schema<number> = v.pipe(v.number(hint('number')), v.finite(hint('number')))

/** An axis as Keras counts it: 1 is the first after the batch, −1 the last. */
export const axis: Schema<number> = v.pipe(v.number(hint('axis')), v.safeInteger(hint('axis')))

/** One axis, or several. */
export const axes: Schema<readonly number[]> = v.union(
  [
    v.pipe(
      axis,
      v.transform((one): readonly number[] => [one]),
    ),
    v.pipe(v.array(axis, hint('axes')), v.minLength(1, hint('axes'))),
  ],
  hint('axes'),
)

/** Settings that are not looked at yet. */
export const settings: Schema<Settings> = v.custom<Settings>(isObject, hint('object'))
type Settings = Readonly<Record<string, unknown>>

/** Settings of a kind that has none. */
export type NoSettings = Readonly<Record<string, never>>

/** No settings. */
export const noSettings: Schema<NoSettings> = v.strictObject({}, hint('object'))

/** A field that may be left out. */
export const or = <Output>(fallback: Output, schema: Schema<Output>): Schema<Output> =>
  v.optional(schema, () => fallback)
