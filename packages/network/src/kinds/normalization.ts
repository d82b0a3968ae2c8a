import { derive, quantity } from '@longhand/derivation'
import * as v from 'valibot'
import { axesAt, axisMisfits } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import type { Weight } from '../facts.ts'
import { type Here, weightAlong } from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of normalisation by what was seen before training. */
export interface Normalization {
  /** The axes that keep a mean of their own, as Keras counts them. */
  readonly axis: readonly number[]
  /** Given, nothing is kept as a weight. */
  readonly mean?: readonly number[] | undefined
  readonly variance?: readonly number[] | undefined
  /** Turns the layer round: back to the numbers as they were. */
  readonly invert: boolean
}

const numbers: is.Schema<readonly number[]> = v.union(
  [
    v.pipe(
      is.real,
      v.transform((one): readonly number[] => [one]),
    ),
    v.array(is.real, is.hint('number')),
  ],
  is.hint('number'),
)
const given = is.or<readonly number[] | undefined>(undefined, numbers)

const config: is.Schema<Normalization> = v.strictObject(
  { axis: is.or([-1], is.axes), mean: given, variance: given, invert: is.or(false, is.flag) },
  is.hint('object'),
)

/** Looked up, never trained, and on no connection. */
const kept = (weight: Weight): Weight => ({ ...weight, uses: undefined, trainable: false })

/** How many examples the means were taken of: one number, which Keras keeps among the weights. */
const countOf = (of: string): Weight => ({
  shape: [],
  size: derive({
    rule: 'single-number',
    because: 'the one number that counts the examples',
    term: 'examples-seen',
    of: `${of}.count`,
    formula: quantity('examples-seen', 1, of),
  }),
  uses: undefined,
  trainable: false,
  bias: false,
  initializer: 'zeros',
  multiplied: false,
})

const weightsOf = (here: Here, axis: readonly number[]): Readonly<Record<string, Weight>> => {
  const along = axesAt(here.input, axis)
  return {
    mean: kept(weightAlong(here, along, { name: 'mean', term: 'kept-mean', initializer: 'zeros' })),
    variance: kept(
      weightAlong(here, along, { name: 'variance', term: 'kept-variance', initializer: 'ones' }),
    ),
    count: countOf(here.of),
  }
}

/** Inputs shifted and scaled by means and variances that were taken before training. */
export const normalization: Kind<'normalization', Normalization> = defineKind({
  kind: 'normalization',
  says: 'Shifts and scales inputs by means and variances that were taken before training.',
  group: 'preprocessing',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ axis }, { input }) => axisMisfits(input, axis),
  place: ({ axis, mean, variance }, here) => ({
    ...inPlace(here.input),
    weights: mean === undefined || variance === undefined ? weightsOf(here, axis) : {},
  }),
  names: { keras: 'Normalization' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no layer that is adapted to data first.' }),
  example: { config: {}, inputs: [{ type: 'image', height: 224, width: 224, channels: 3 }] },
  source: 'Keras, Normalization layer',
})
