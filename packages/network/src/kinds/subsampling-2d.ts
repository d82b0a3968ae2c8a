import { as, product, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { seesWindow, slideOverImage } from '../image-windows.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import * as is from '../schema/words.ts'
import { atEachPosition, biasOf, tensor } from '../tensor.ts'

/** Settings of LeNet's subsampling. */
export interface Subsampling2d {
  readonly poolSize: is.Pair
  readonly activation: ActivationName
}

const config: is.Schema<Subsampling2d> = strictObject(
  { poolSize: is.or([2, 2], is.pair), activation: is.or('linear', activationName) },
  is.hint('object'),
)

/** LeNet's pools, which are trained: the window's sum times one coefficient, plus one bias. */
export const subsampling2d: Kind<'subsampling2d', Subsampling2d> = defineKind({
  kind: 'subsampling2d',
  says: 'Adds each window, times one trained coefficient a channel, plus one trained bias.',
  takes: ['image'],
  reads: 'one',
  config,
  place: ({ poolSize }, { of, input }) => {
    const window = { size: poolSize, strides: poolSize, padding: is.noPadding }
    const { height, width } = slideOverImage(of, input, window)
    const uses = atEachPosition(height, width)
    const channels = as('input-channels', input.channels)
    const area = product([
      quantity('kernel-height', poolSize[0], of),
      quantity('kernel-width', poolSize[1], of),
    ])
    const shape = [channels]
    return {
      output: { ...input, height, width },
      weights: {
        // the four numbers of a window share their coefficient
        kernel: tensor({ of, name: 'kernel', term: 'kernel', shape, uses: [area, ...uses] }),
        bias: biasOf(of, channels, uses),
      },
      sees: seesWindow('poolSize', window),
    }
  },
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no pool with trained coefficients.' }),
  example: { config: {}, inputs: [{ type: 'image', height: 28, width: 28, channels: 6 }] },
  source: 'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B, S2',
})
