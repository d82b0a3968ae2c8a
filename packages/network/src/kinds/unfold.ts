import { as, derive, product } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import type { PaddingOf } from '../schema/padding.ts'
import type { PerAxis } from '../schema/per-axis.ts'
import { windowFields } from '../schema/window-fields.ts'
import * as is from '../schema/words.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'

/** Settings of unfolding, in Keras' words for a window. */
export interface Unfold {
  readonly kernelSize: PerAxis['image']
  readonly strides: PerAxis['image']
  readonly padding: PaddingOf['image']
  readonly dilationRate: PerAxis['image']
}

const config: is.Schema<Unfold> = strictObject({ ...windowFields.image }, is.hint('object'))

/** Every window of an image as a vector: a sequence of patches. */
export const unfold: Kind<'unfold', Unfold> = defineKind({
  kind: 'unfold',
  says: 'Cuts an image into windows and lays each out as one vector.',
  group: 'reshaping',
  takes: ['image'],
  reads: 'one',
  config,
  place: (config, { of, input }) => {
    const window = { ...config, size: config.kernelSize, dilation: config.dilationRate }
    const positions = atEachPosition(slideOver(of, input, window))
    const channels = as('input-channels', input.channels)
    const line = { of: `${of}.output` }
    const steps = derive({
      ...line,
      rule: 'unfolded-positions',
      because: 'one step for each position of the window',
      term: 'output-steps',
      formula: product(positions),
    })
    const features = derive({
      ...line,
      rule: 'unfolded-window',
      because: 'every number that the window covers',
      term: 'features',
      formula: product([...kernelSides(of, input, config.kernelSize), channels]),
    })
    return {
      output: { type: 'sequence', steps, features },
      weights: {},
      sees: seesWindow('kernelSize', input, window),
    }
  },
  names: { pytorch: 'Unfold' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no layer that cuts images into windows.' }),
  example: {
    config: { kernelSize: 16, strides: 16 },
    inputs: [{ type: 'image', height: 224, width: 224, channels: 3 }],
  },
  source: 'PyTorch, Unfold; Dosovitskiy et al. 2021, "An image is worth 16×16 words", §3.1',
})
