import { type Address, as, type Expression, product, quantity } from '@longhand/derivation'
import type { Facts, Weight } from '../facts.ts'
import { lastOf, positionsOf, type Sizes, withLast } from '../shape.ts'
import { tensor } from '../tensor.ts'

/** Settings of attention, in Keras' words. */
export interface Attention {
  readonly numHeads: number
  /** Numbers in a query and a key of one head. */
  readonly keyDim: number
  /** Numbers in a value of one head; left out, as many as in a key. */
  readonly valueDim?: number | undefined
  readonly useBias: boolean
  /** Numbers that come out at each position; left out, as many as in the query. */
  readonly outputSize?: number | undefined
}

/** What attention reads: who asks, what is given, by what it is found. */
export interface Read {
  readonly query: Sizes
  readonly value: Sizes
  readonly key: Sizes
}

interface Projection {
  readonly name: string
  readonly from: readonly Expression[]
  readonly to: readonly Expression[]
  readonly uses: readonly Expression[]
}

/** A dense product at every position: its kernel, and its biases where there are some. */
const projection = (
  of: Address,
  useBias: boolean,
  { name, from, to, uses }: Projection,
): Readonly<Record<string, Weight>> => ({
  [`${name}/kernel`]: tensor({
    of: `${of}/${name}`,
    name: 'kernel',
    term: 'kernel',
    shape: [...from, ...to],
    uses,
    multiplied: true,
  }),
  ...(useBias && {
    [`${name}/bias`]: tensor({
      of: `${of}/${name}`,
      name: 'bias',
      term: 'biases',
      shape: to.map((size, i) => (i === 0 ? as('biases', size) : size)),
      uses,
    }),
  }),
})

/**
 * The facts of multi-head attention: four projections, and two products between activations.
 *
 * Scores are query times key, T·S·d for each head; the mixture is scores times value.
 *
 * @see Vaswani et al. 2017, "Attention is all you need", §3.2
 */
export const attentionFacts = (of: Address, settings: Attention, read: Read): Facts => {
  const { numHeads, keyDim, valueDim = keyDim, outputSize } = settings
  const heads = quantity('heads', numHeads, of)
  const keySize = quantity('key-size', keyDim, of)
  const valueSize = quantity('value-size', valueDim, of)
  const out = outputSize === undefined ? lastOf(read.query) : quantity('units', outputSize, of)
  const into = (name: keyof Read, size: Expression): Projection => ({
    name,
    from: [as('inputs', lastOf(read[name]))],
    to: [heads, size],
    uses: positionsOf(read[name]),
  })
  const projections = [
    into('query', keySize),
    into('key', keySize),
    into('value', valueSize),
    { name: 'output', from: [heads, valueSize], to: [out], uses: positionsOf(read.query) },
  ]
  const asked = positionsOf(read.query).map((size) => as('query-tokens', size))
  const found = positionsOf(read.key).map((size) => as('key-tokens', size))
  return {
    output: withLast(read.query, out),
    weights: Object.fromEntries(
      projections.flatMap((one) => Object.entries(projection(of, settings.useBias, one))),
    ),
    products: {
      scores: product([heads, ...asked, ...found, keySize]),
      mixture: product([heads, ...asked, ...found, valueSize]),
    },
    sees: { type: 'everything' },
  }
}
