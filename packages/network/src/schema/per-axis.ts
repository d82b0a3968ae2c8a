import * as v from 'valibot'
import type { Hint } from './hints.ts'
import { count, hint, type Schema, whole } from './words.ts'

/** One thing for each axis along which a window slides, by the shape that it slides over. */
export interface PerAxis<Of = number> {
  readonly sequence: readonly [steps: Of]
  readonly image: readonly [rows: Of, columns: Of]
  readonly volume: readonly [slices: Of, rows: Of, columns: Of]
}

/** Shapes over which windows slide. */
export type SpatialType = keyof PerAxis

/** Positions before and after, along one axis. */
export type Sides = readonly [before: number, after: number]

/** Both sides of each axis, by shape. */
export type SidesPerAxis = PerAxis<Sides>

const toSingle = <Of>(one: Of): readonly [Of] => [one]
const toPair = <Of>(one: Of): readonly [Of, Of] => [one, one]
const toTriple = <Of>(one: Of): readonly [Of, Of, Of] => [one, one, one]

/** One in a list, or by itself. */
export const single = <Of>(each: Schema<Of>, name: Hint): Schema<readonly [Of]> =>
  v.union([v.pipe(each, v.transform(toSingle<Of>)), v.strictTuple([each])], name)

/** One for both axes, or one for each. */
export const pair = <Of>(each: Schema<Of>, name: Hint): Schema<readonly [Of, Of]> =>
  v.union([v.pipe(each, v.transform(toPair<Of>)), v.strictTuple([each, each])], name)

/** One for all three axes, or one for each. */
export const triple = <Of>(each: Schema<Of>, name: Hint): Schema<readonly [Of, Of, Of]> =>
  v.union([v.pipe(each, v.transform(toTriple<Of>)), v.strictTuple([each, each, each])], name)

/** A schema for each shape. */
type Schemas<Of> = { readonly [Type in SpatialType]: Schema<PerAxis<Of>[Type]> }

/** A whole number of at least 1 for each axis. */
export const counts: Schemas<number> = {
  sequence: single(count, hint('single')),
  image: pair(count, hint('pair')),
  volume: triple(count, hint('triple')),
}

/** A whole number of at least 0 for each axis. */
export const wholes: Schemas<number> = {
  sequence: single(whole, hint('wholes')),
  image: pair(whole, hint('wholes')),
  volume: triple(whole, hint('wholes')),
}

const both = (sides: number): Sides => [sides, sides]
const sides: Schema<Sides> = v.strictTuple([whole, whole])

/** Positions at both sides of each axis: one number for all, one for each axis, or each side. */
export const sidesOf: Schemas<Sides> = {
  sequence: v.union(
    [
      v.pipe(
        wholes.sequence,
        v.transform(([steps]) => toSingle(both(steps))),
      ),
      v.strictTuple([sides]),
    ],
    hint('sides1d'),
  ),
  image: v.union(
    [
      v.pipe(
        wholes.image,
        v.transform(([rows, columns]) => [both(rows), both(columns)] as const),
      ),
      v.strictTuple([sides, sides]),
    ],
    hint('sides2d'),
  ),
  volume: v.union(
    [
      v.pipe(
        wholes.volume,
        v.transform(
          ([slices, rows, columns]) => [both(slices), both(rows), both(columns)] as const,
        ),
      ),
      v.strictTuple([sides, sides, sides]),
    ],
    hint('sides3d'),
  ),
}

/** The same along every axis. */
export const alike: {
  readonly [Type in SpatialType]: <Of>(one: Of) => PerAxis<Of>[Type]
} = { sequence: toSingle, image: toPair, volume: toTriple }
