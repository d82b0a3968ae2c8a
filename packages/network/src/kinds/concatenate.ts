import { derive, sum } from '@longhand/derivation'
import { defineKind } from '../define-kind.ts'
import { unlike } from '../join-misfits.ts'
import type { Kind } from '../kind.ts'
import { bestKnown } from '../open-shape.ts'
import * as is from '../schema/words.ts'
import { axesOf, lastOf, withLast } from '../shape.ts'

/** Branches side by side: their channels add up. */
export const concatenate: Kind<'concatenate', is.NoSettings> = defineKind({
  kind: 'concatenate',
  says: 'Puts branches side by side: their channels add up.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'several',
  config: is.noSettings,
  misfits: (_, { inputs }) => unlike(inputs, (shape) => axesOf(shape).slice(0, -1)),
  place: (_, { of, input: first, inputs }) => {
    const input = bestKnown(first, inputs)
    const last = axesOf(input).at(-1)?.name ?? 'channels'
    const joined = derive({
      rule: 'concatenate',
      because: 'the channels of the branches, side by side',
      term: last,
      of: `${of}.output`,
      formula: sum(inputs.map(lastOf)),
    })
    return { output: withLast(input, joined), weights: {}, sees: { type: 'one-position' } }
  },
  names: { keras: 'Concatenate', onnx: 'Concat' },
  tfjs: () => ({ factory: 'concatenate', arguments: {} }),
  example: {
    config: {},
    inputs: [
      { type: 'image', height: 28, width: 28, channels: 64 },
      { type: 'image', height: 28, width: 28, channels: 128 },
    ],
  },
  source: 'Szegedy et al. 2015, "Going deeper with convolutions", figure 2',
})
