import {
  as,
  cell,
  negation,
  type Pattern,
  product,
  quantity,
  quotient,
  sum,
  type Table,
} from '@longhand/derivation'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule } from './gradient-rule.ts'
import {
  backThroughMoments,
  deviationOf,
  momentsOf,
  normalised,
  statisticAt,
  type Together,
} from './normalise.ts'
import { scaledAndShifted } from './scale-and-shift.ts'

/**
 * Each channel normalised over the batch while training, by its running statistics afterwards.
 *
 * While training every example's error hangs on all examples, so what comes back is the slope of
 * the errors of all of them, added.
 *
 * @see Ioffe & Szegedy 2015, "Batch normalization", algorithms 1 and 2
 */
export const batchNormalization: GradientRule<'batchNormalization'> = {
  lacks: ({ config: { statistics } }) =>
    statistics === 'weights'
      ? undefined
      : {
          field: 'statistics',
          expected: '"weights": by hand the running statistics stand among the weights',
          received: statistics,
          try: 'Leave it out.',
        },
  work: ({ config, output: { type } }, around) => {
    const { desk, inputs, weight, isTraining } = around
    const indices = [example, ...indicesOf[type]]
    const own = indices.slice(-1)
    const together: Together = { desk, read: inputs[0], indices, over: indices.slice(0, -1) }
    const { epsilon, scale: hasScale, center: hasShift, momentum } = config
    const shared = { indices, own, hasScale, hasShift }
    if (!isTraining) {
      const variance = weight('movingVariance')
      const deviation = deviationOf(together, variance, epsilon)
      const norm = normalised(together, { mean: weight('movingMean'), deviation })
      return scaledAndShifted(around, {
        ...shared,
        norm,
        tables: [deviation],
        onwards: (slope) => ({
          formula: quotient(slope, statisticAt(together, deviation)),
          tables: [],
        }),
      })
    }
    const moments = momentsOf(together, epsilon)
    const { mean, variance, deviation } = moments
    const norm = normalised(together, moments)
    return scaledAndShifted(around, {
      ...shared,
      norm,
      tables: [mean, variance, deviation],
      onwards: (slope) => backThroughMoments(together, slope, { norm, deviation }),
      kept: {
        movingMean: runningPattern(weight('movingMean'), mean, momentum),
        movingVariance: runningPattern(weight('movingVariance'), variance, momentum),
      },
    })
  },
}

/** m·old + (1 − m)·new, as Keras and TensorFlow.js keep their statistics. */
const runningPattern = (old: Table, now: Table, momentum: number): Pattern => {
  const share = quantity('kept', momentum)
  return {
    rule: 'running-statistic',
    because: 'most of the old number is kept, and a little of this batch comes in',
    indices: ['c'],
    formula: sum([
      product([share, as('old-weight', cell(old, ...at('c')))]),
      product([sum([quantity('one', 1), negation(share)]), cell(now, ...at('c'))]),
    ]),
  }
}
