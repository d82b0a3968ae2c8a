import { type Address, as, type Expression, quantity } from '@longhand/derivation'
import type { Facts, Weight } from '../facts.ts'
import type { Misfit } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { lastOf, positionsOf, type Sizes } from '../shape.ts'
import { biasOf, tensor } from '../tensor.ts'
import { attentionFacts } from './attention.ts'
import { gammaAndBeta, lastAxis } from './normalization.ts'

/** Settings of a transformer's layer, in PyTorch's words without their underscores. */
export interface Transformer {
  /** Heads of each attention; they share the features among themselves. */
  readonly numHeads: number
  /** Units between the two dense layers at every position. */
  readonly feedForward: number
  readonly activation: ActivationName
  readonly dropout: number
  readonly epsilon: number
  /** Normalises before each part, not after it; the counts are the same. */
  readonly normFirst: boolean
  readonly useBias: boolean
}

/** The schemas of these settings. */
export const transformerFields: {
  readonly [Field in keyof Transformer]: is.Schema<Transformer[Field]>
} = {
  numHeads: is.count,
  feedForward: is.or(2048, is.count),
  activation: is.or('relu', activationName),
  dropout: is.or(0.1, is.rate),
  epsilon: is.or(1e-5, is.positive),
  normFirst: is.or(false, is.flag),
  useBias: is.or(true, is.flag),
}

/** Weights and products of a part of a layer. */
export type Part = Pick<Facts, 'weights' | 'products'>

/** Attention of one sequence to another, or to itself, under a name of its own. */
export const attentionPart = (
  of: Address,
  name: string,
  { numHeads, useBias }: Transformer,
  { query, value }: { readonly query: Sizes; readonly value: Sizes },
): Part => {
  const keyDim = Number(lastOf(query).value) / numHeads
  return under(
    name,
    attentionFacts(`${of}/${name}`, { numHeads, keyDim, useBias }, { query, value, key: value }),
  )
}

/** γ and β after one part. */
export const normPart = (
  of: Address,
  name: string,
  input: Sizes,
  { useBias }: Transformer,
): Part => {
  const here = { of: `${of}/${name}`, input }
  return under(name, {
    weights: gammaAndBeta(here, lastAxis(here), { scale: true, center: useBias }),
  })
}

/** Two dense layers at every position: up to more units, and back. */
export const feedForwardPart = (of: Address, input: Sizes, settings: Transformer): Part => {
  const units = quantity('units', settings.feedForward, of)
  const size = lastOf(input)
  const uses = positionsOf(input)
  const dense = (name: string, from: Expression, to: Expression): Part => {
    const its = `${of}/${name}`
    const shape = [as('inputs', from), to]
    const kernel = tensor({
      of: its,
      name: 'kernel',
      term: 'kernel',
      shape,
      uses,
      multiplied: true,
    })
    return under(name, {
      weights: { kernel, ...(settings.useBias && { bias: biasOf(its, to, uses) }) },
    })
  }
  return joined([dense('feedForward1', size, units), dense('feedForward2', units, size)])
}

const under = (part: string, { weights, products = {} }: Part): Part => ({
  weights: renamed(part, weights),
  products: renamed(part, products),
})

const renamed = <T>(
  part: string,
  named: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(named).map(([name, value]) => [`${part}/${name}`, value]))

/** Parts one after the other: what they hold and multiply, together. */
export const joined = (parts: readonly Part[]): Part => ({
  weights: Object.fromEntries(
    parts.flatMap(({ weights }): (readonly [string, Weight])[] => Object.entries(weights)),
  ),
  products: Object.fromEntries(parts.flatMap(({ products = {} }) => Object.entries(products))),
})

/** Heads that cannot share the features evenly. */
export const headMisfits = ({ numHeads }: Transformer, input: Sizes): readonly Misfit[] => {
  const features = Number(lastOf(input).value)
  return features % numHeads > 0
    ? [
        {
          field: 'numHeads',
          expected: `a number that divides the ${features} features`,
          received: String(numHeads),
          try: 'Use a divisor of the features: each head has its share of them.',
        },
      ]
    : []
}
