import type { Optimizer } from '../experiment/optimizer.ts'
import type { Schedule } from '../experiment/schedule.ts'
import { cosineOfTurn, realPower } from './same-everywhere.ts'

/**
 * The learning rate of a step; the first step is 1.
 *
 * @see Keras 3, `keras.optimizers.schedules`
 */
export const learningRateAt = (
  { learningRate, schedule }: Pick<Optimizer, 'learningRate' | 'schedule'>,
  step: number,
): number => {
  if (schedule === undefined) return learningRate
  const { warmupSteps } = schedule
  return step <= warmupSteps
    ? (learningRate * step) / warmupSteps
    : scheduled(learningRate, schedule, step - 1 - warmupSteps)
}

const scheduled = (rate: number, schedule: Schedule, t: number): number => {
  switch (schedule.kind) {
    case 'constant':
      return rate
    case 'exponentialDecay': {
      const { decaySteps, decayRate, staircase } = schedule
      const times = t / decaySteps
      return rate * realPower(decayRate, staircase ? Math.floor(times) : times)
    }
    case 'cosineDecay': {
      const { decaySteps, alpha } = schedule
      const share = Math.min(t, decaySteps) / decaySteps
      return rate * (0.5 * (1 - alpha) * (1 + cosineOfTurn(share)) + alpha)
    }
    case 'piecewiseConstant': {
      const passed = schedule.boundaries.filter((boundary) => t > boundary).length
      return passed === 0 ? rate : (schedule.values[passed - 1] ?? rate)
    }
  }
}
