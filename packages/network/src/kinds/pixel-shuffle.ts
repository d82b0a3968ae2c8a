import { as, derive, power, product, quantity, quotient } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import { resized } from '../resized.ts'
import * as is from '../schema/words.ts'
import { withLast } from '../shape.ts'

/** Settings of a pixel shuffle, in PyTorch's words. */
export interface PixelShuffle {
  readonly upscaleFactor: number
}

const config: is.Schema<PixelShuffle> = strictObject({ upscaleFactor: is.count }, is.hint('object'))

/** Channels laid out side by side as pixels: a larger image of fewer channels. */
export const pixelShuffle: Kind<'pixelShuffle', PixelShuffle> = defineKind({
  kind: 'pixelShuffle',
  says: 'Lays channels out as pixels: a larger image of fewer channels.',
  group: 'reshaping',
  takes: ['image'],
  reads: 'one',
  config,
  misfits: ({ upscaleFactor: r }, { input }) =>
    Number(input.channels.value) % (r * r) > 0
      ? [
          {
            field: 'upscaleFactor',
            expected: `a number whose square divides the ${input.channels.value} channels`,
            received: String(r),
            try: 'Give the layer before it as many filters as the square of the factor, or a multiple.',
          },
        ]
      : [],
  place: ({ upscaleFactor }, { of, input }) => {
    const factor = quantity('upscaling', upscaleFactor, of)
    const larger = resized(of, input, {
      rule: 'repeated-positions',
      because: 'each position becomes a square of as many pixels a side',
      size: (read) => product([read, factor]),
    })
    const channels = derive({
      rule: 'shuffled-channels',
      because: 'the pixels of a square are taken from as many channels',
      term: 'channels',
      of: `${of}.output`,
      formula: quotient(
        as('input-channels', input.channels),
        power(factor, quantity('square', 2, of)),
      ),
    })
    const along = { size: upscaleFactor, stride: upscaleFactor, dilation: 1 }
    return {
      output: withLast(larger, channels),
      weights: {},
      sees: {
        type: 'spread',
        field: 'upscaleFactor',
        windows: [
          { axis: 'height', ...along, padding: [0, 0] },
          { axis: 'width', ...along, padding: [0, 0] },
        ],
      },
    }
  },
  names: { pytorch: 'PixelShuffle', onnx: 'DepthToSpace' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no layer that shuffles pixels.' }),
  example: {
    config: { upscaleFactor: 2 },
    inputs: [{ type: 'image', height: 24, width: 24, channels: 256 }],
  },
  source: 'Shi et al. 2016, "Real-time single image and video super-resolution", §3.2',
})
