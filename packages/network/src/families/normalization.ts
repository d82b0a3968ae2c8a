import { type Address, as, type Word } from '@longhand/derivation'
import type { Initializer, Weight } from '../facts.ts'
import * as is from '../schema/words.ts'
import { axesOf, type Sizes } from '../shape.ts'
import { tensor } from '../tensor.ts'

/** Where a normalisation stands. */
export interface Here {
  readonly of: Address
  readonly input: Sizes
}

/** Whether a normalisation shifts and scales what it has brought to mean 0 and variance 1. */
export interface CenterAndScale {
  /** Keeps the square root of the variance from being zero. */
  readonly epsilon: number
  /** Adds β. */
  readonly center: boolean
  /** Multiplies by γ. */
  readonly scale: boolean
}

/** The fields of these settings. */
export const centerAndScale: {
  readonly [Field in keyof CenterAndScale]: is.Schema<CenterAndScale[Field]>
} = {
  epsilon: is.or(0.001, is.positive),
  center: is.or(true, is.flag),
  scale: is.or(true, is.flag),
}

/** What a weight of a normalisation is called, and how it begins. */
export interface NormWeight {
  readonly name: string
  readonly term: Word
  readonly initializer: Initializer
}

const gamma: NormWeight = { name: 'gamma', term: 'gamma', initializer: 'ones' }
const beta: NormWeight = { name: 'beta', term: 'beta', initializer: 'zeros' }

/** A weight with an entry for each place along some axes, counted from 0; the others share it. */
export const weightAlong = (
  { of, input }: Here,
  along: readonly number[],
  weight: NormWeight,
): Weight => {
  const axes = axesOf(input)
  const shape = axes
    .filter((_, i) => along.includes(i))
    .map(({ name, size }) =>
      name === 'channels' || name === 'features' ? as('input-channels', size) : size,
    )
  const uses = axes.filter((_, i) => !along.includes(i)).map(({ size }) => size)
  return tensor({ of, shape, uses, ...weight })
}

/** γ and β with an entry for each place along some axes, where they are asked for. */
export const gammaAndBeta = (
  here: Here,
  along: readonly number[],
  { scale, center }: Pick<CenterAndScale, 'scale' | 'center'>,
): Readonly<Record<string, Weight>> => ({
  ...(scale && { gamma: weightAlong(here, along, gamma) }),
  ...(center && { beta: weightAlong(here, along, beta) }),
})

/** The place of the channels or features. */
export const lastAxis = ({ input }: Here): readonly number[] => [axesOf(input).length - 1]
