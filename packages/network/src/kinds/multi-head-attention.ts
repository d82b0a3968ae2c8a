import { strictObject } from 'valibot'
import { axesAt } from '../axes-at.ts'
import { defineKind } from '../define-kind.ts'
import { type Attention, attentionFacts } from '../families/attention.ts'
import type { Kind, Misfit } from '../kind.ts'
import * as is from '../schema/words.ts'
import { positionsOf, type Sizes, shapeInWords, shapeOf } from '../shape.ts'

/** Settings of multi-head attention, in Keras' words. */
export interface MultiHeadAttention extends Attention {
  /** The share of scores that training leaves out. */
  readonly dropout: number
  /** Axes of the positions that look at each other, in Keras' count; only all of them are counted. */
  readonly attentionAxes: readonly number[] | undefined
}

const config: is.Schema<MultiHeadAttention> = strictObject(
  {
    numHeads: is.count,
    keyDim: is.count,
    valueDim: is.or(undefined, is.count),
    useBias: is.or(true, is.flag),
    outputSize: is.or(undefined, is.count),
    dropout: is.or(0, is.rate),
    attentionAxes: is.or<readonly number[] | undefined>(undefined, is.axes),
  },
  is.hint('object'),
)

/** Every value has its key. */
const unlikeKeys = (value: Sizes | undefined, key: Sizes | undefined): readonly Misfit[] =>
  value === undefined || key === undefined || positionsIn(value) === positionsIn(key)
    ? []
    : [
        {
          field: 'inputs',
          expected: `a key for each value of ${shapeInWords(shapeOf(value))}`,
          received: shapeInWords(shapeOf(key)),
          try: 'Name query, value and key in this order; keys and values are equally many.',
        },
      ]

const positionsIn = (sizes: Sizes): string =>
  positionsOf(sizes)
    .map(({ value }) => value)
    .join('×')

const tooMany = (count: number): readonly Misfit[] =>
  count <= 3
    ? []
    : [
        {
          field: 'inputs',
          expected: 'query, value and key, or fewer',
          received: `${count} of them`,
          try: 'Name one layer for self-attention, two for attention to another sequence.',
        },
      ]

/** Along a part of the axes there are fewer scores than are counted here. */
const partOfAxes = (query: Sizes, axes: readonly number[] | undefined): readonly Misfit[] => {
  const positions = positionsOf(query).map((_, i) => i)
  if (axes === undefined || String(axesAt(query, axes)) === String(positions)) return []
  return [
    {
      field: 'attentionAxes',
      expected: `all positions of ${shapeInWords(shapeOf(query))}: ${positions.map((i) => i + 1).join(', ')}`,
      received: axes.join(', '),
      try: 'Leave attentionAxes out; attention along some of the axes is not counted yet.',
    },
  ]
}

/** Attention with several heads: one input attends to itself, query and value to each other. */
export const multiHeadAttention: Kind<'multiHeadAttention', MultiHeadAttention> = defineKind({
  kind: 'multiHeadAttention',
  says: 'Lets each position look at all others: what it takes depends on how query and key agree.',
  group: 'attention',
  takes: ['sequence', 'image', 'volume'],
  reads: 'any',
  config,
  misfits: ({ attentionAxes }, { input, inputs: [query = input, value, key, ...more] }) => [
    ...(more.length > 0 ? tooMany(3 + more.length) : unlikeKeys(value, key)),
    ...partOfAxes(query, attentionAxes),
  ],
  place: (config, { of, input, inputs: [query = input, value = query, key = value] }) =>
    attentionFacts(of, config, { query, value, key }),
  names: { keras: 'MultiHeadAttention', pytorch: 'MultiheadAttention', onnx: 'Attention' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no attention layer.' }),
  example: {
    config: { numHeads: 12, keyDim: 64 },
    inputs: [{ type: 'sequence', steps: 197, features: 768 }],
  },
  source: 'Vaswani et al. 2017, "Attention is all you need", §3.2.2',
})
