import { as, derive, product } from '@longhand/derivation'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { axesOf } from '../shape.ts'

/** All numbers of a shape in one vector. */
export const flatten: Kind<'flatten', is.NoSettings> = defineKind({
  kind: 'flatten',
  says: 'Lays all numbers out in one vector.',
  group: 'reshaping',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config: is.noSettings,
  place: (_, { of, input }) => {
    const features = derive({
      rule: 'flatten',
      because: 'every number of the input, one after the other',
      term: 'features',
      of: `${of}.output`,
      formula: product(axesOf(input).map(({ name, size }) => as(name, size))),
    })
    return { output: { type: 'vector', features }, weights: {}, sees: { type: 'everything' } }
  },
  names: { keras: 'Flatten', pytorch: 'Flatten', onnx: 'Flatten' },
  tfjs: () => ({ factory: 'flatten', arguments: {} }),
  example: { config: {}, inputs: [{ type: 'image', height: 5, width: 5, channels: 16 }] },
  source: 'Keras, Flatten layer',
})
