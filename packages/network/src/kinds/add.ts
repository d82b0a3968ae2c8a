import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import { unlike } from '../join-misfits.ts'
import type { Kind } from '../kind.ts'
import { bestKnown } from '../open-shape.ts'
import * as is from '../schema/words.ts'
import { axesOf } from '../shape.ts'

/** Branches added number by number. */
export const add: Kind<'add', is.NoSettings> = defineKind({
  kind: 'add',
  says: 'Adds branches number by number; the shape stays.',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'several',
  config: is.noSettings,
  misfits: (_, { inputs }) => unlike(inputs, axesOf),
  place: (_, { input, inputs }) => inPlace(bestKnown(input, inputs)),
  names: { keras: 'Add', onnx: 'Add' },
  tfjs: () => ({ factory: 'add', arguments: {} }),
  example: {
    config: {},
    inputs: [
      { type: 'image', height: 56, width: 56, channels: 64 },
      { type: 'image', height: 56, width: 56, channels: 64 },
    ],
  },
  source: 'He et al. 2016, "Deep residual learning for image recognition", §3.2',
})
