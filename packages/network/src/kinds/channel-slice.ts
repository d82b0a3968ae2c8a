import { quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit } from '../kind.ts'
import * as is from '../schema/words.ts'
import { lastOf, withLast } from '../shape.ts'

/** Settings of a channel slice. */
export interface ChannelSlice {
  /** The first channel that is kept, counted from 0. */
  readonly from: number
  /** How many are kept. */
  readonly count: number
}

const config: is.Schema<ChannelSlice> = strictObject(
  { from: is.or(0, is.whole), count: is.count },
  is.hint('object'),
)

/** A slice that ends behind the last channel. */
const tooFar = ({ from, count }: ChannelSlice, channels: number): readonly Misfit[] =>
  from + count > channels
    ? [
        {
          field: 'count',
          expected: `at most ${Math.max(0, channels - from)} of the ${channels} channels, from ${from} on`,
          received: String(count),
          try: 'Keep fewer channels, or begin further in front.',
        },
      ]
    : []

/** Some of the channels, side by side: a split keeps a slice for each branch. */
export const channelSlice: Kind<'channelSlice', ChannelSlice> = defineKind({
  kind: 'channelSlice',
  says: 'Keeps some channels that stand side by side, and leaves the others out.',
  group: 'reshaping',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: (config, { input }) => tooFar(config, Number(lastOf(input).value)),
  place: ({ count }, { of, input }) => ({
    output: withLast(input, quantity('channels', count, of)),
    weights: {},
    sees: { type: 'one-position' },
  }),
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no layer that keeps some of the channels.' }),
  example: {
    config: { from: 58, count: 58 },
    inputs: [{ type: 'image', height: 28, width: 28, channels: 116 }],
  },
  source: 'Ma et al. 2018, "ShuffleNet V2", §3.2: the channel split',
})
