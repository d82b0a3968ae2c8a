import { axesAt } from '@longhand/network'
import { example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import { backThroughMoments, momentsOf, normalised, type Together } from './normalise.ts'
import { scaledAndShifted } from './scale-and-shift.ts'

/**
 * Each example, or each of its positions, normalised by itself: in training and in use alike.
 *
 * @see Ba, Kiros & Hinton 2016, "Layer normalization", §3
 */
export const layerNormalization: GradientRule<'layerNormalization'> = {
  work: ({ config, output }, around) => {
    const names = indicesOf[output.type]
    const indices = [example, ...names]
    const own = axesAt(output, config.axis).flatMap((axis) => names[axis] ?? [])
    const together: Together = {
      desk: around.desk,
      read: around.inputs[0],
      indices,
      over: own,
    }
    const moments = momentsOf(together, config.epsilon)
    const { mean, variance, deviation } = moments
    const norm = normalised(together, moments)
    return scaledAndShifted(around, {
      norm,
      indices,
      own,
      hasScale: config.scale,
      hasShift: config.center,
      tables: [mean, variance, deviation],
      onwards: (slope) => backThroughMoments(together, slope, { norm, deviation }),
    })
  },
}
