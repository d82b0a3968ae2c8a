import * as v from 'valibot'
import type { Schedule } from './schedule.ts'
import * as is from './words.ts'

const warmUp = { warmupSteps: is.or(0, is.countOrNone) }

/** How the learning rate changes. */
export const schedule: is.Schema<Schedule> = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('constant'), ...warmUp }, 'object'),
    v.strictObject(
      {
        kind: v.literal('exponentialDecay'),
        decaySteps: is.count,
        decayRate: is.positive,
        staircase: is.or(false, is.flag),
        ...warmUp,
      },
      'object',
    ),
    v.strictObject(
      {
        kind: v.literal('cosineDecay'),
        decaySteps: is.count,
        alpha: is.or(0, is.notNegative),
        ...warmUp,
      },
      'object',
    ),
    v.pipe(
      v.strictObject(
        {
          kind: v.literal('piecewiseConstant'),
          boundaries: v.array(is.count, 'boundaries'),
          values: v.array(is.positive, 'boundaries'),
          ...warmUp,
        },
        'object',
      ),
      v.check(
        ({ boundaries, values }) =>
          boundaries.length === values.length &&
          boundaries.every((step, i) => i === 0 || step > (boundaries[i - 1] ?? 0)),
        'boundaries',
      ),
    ),
  ],
  'schedule',
)
