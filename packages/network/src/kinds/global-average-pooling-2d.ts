import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** One mean for each channel. */
export const globalAveragePooling2d: Kind<'globalAveragePooling2d', is.NoSettings> = defineKind({
  kind: 'globalAveragePooling2d',
  says: 'Takes the mean of each channel.',
  takes: ['image'],
  reads: 'one',
  config: is.noSettings,
  place: (_, { input }) => ({
    output: { type: 'vector', features: input.channels },
    weights: {},
    sees: { type: 'everything' },
  }),
  names: { keras: 'GlobalAveragePooling2D', onnx: 'GlobalAveragePool' },
  tfjs: () => ({ factory: 'globalAveragePooling2d', arguments: {} }),
  example: { config: {}, inputs: [{ type: 'image', height: 7, width: 7, channels: 512 }] },
  source: 'Lin, Chen & Yan 2014, "Network in network", §3.2',
})
