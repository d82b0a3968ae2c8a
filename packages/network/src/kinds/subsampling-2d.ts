import { as, product } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind } from '../kind.ts'
import { type ActivationName, activationName } from '../schema/activation.ts'
import { noZeros } from '../schema/padding.ts'
import { counts, type PerAxis } from '../schema/per-axis.ts'
import * as is from '../schema/words.ts'
import { biasOf, tensor } from '../tensor.ts'
import { atEachPosition, kernelSides, seesWindow, slideOver } from '../windows.ts'

/** Settings of LeNet's subsampling. */
export interface Subsampling2d {
  readonly poolSize: PerAxis['image']
  readonly activation: ActivationName
}

const config: is.Schema<Subsampling2d> = strictObject(
  { poolSize: is.or([2, 2], counts.image), activation: is.or('linear', activationName) },
  is.hint('object'),
)

/** LeNet's pools, which are trained: the window's sum times one coefficient, plus one bias. */
export const subsampling2d: Kind<'subsampling2d', Subsampling2d> = defineKind({
  kind: 'subsampling2d',
  says: 'Adds each window, times one trained coefficient a channel, plus one trained bias.',
  group: 'pooling',
  takes: ['image'],
  reads: 'one',
  config,
  place: ({ poolSize }, { of, input }) => {
    const window = { size: poolSize, strides: poolSize, padding: noZeros.image }
    const output = slideOver(of, input, window)
    const uses = atEachPosition(output)
    const channels = as('input-channels', input.channels)
    const area = product(kernelSides(of, input, poolSize))
    const shape = [channels]
    return {
      output,
      weights: {
        // the four numbers of a window share their coefficient
        kernel: tensor({ of, name: 'kernel', term: 'kernel', shape, uses: [area, ...uses] }),
        bias: biasOf(of, channels, uses),
      },
      sees: seesWindow('poolSize', input, window),
    }
  },
  names: {},
  tfjs: () => ({ unsupported: 'TensorFlow.js has no pool with trained coefficients.' }),
  example: { config: {}, inputs: [{ type: 'image', height: 28, width: 28, channels: 6 }] },
  source: 'LeCun et al. 1998, "Gradient-based learning applied to document recognition", §II.B, S2',
})
