import type { Outcome } from '../engines/engine.ts'

/**
 * The loss of a batch; NaN where the network gave back what is no number.
 *
 * An engine may take the logarithm of what is no number for that of the smallest number.
 */
export const lossOf = ({ loss, outputs }: Outcome): number =>
  // counted, not iterated: this runs for every step
  hasNoNumber(outputs) ? Number.NaN : loss

const hasNoNumber = (numbers: Float32Array): boolean => {
  for (let i = 0; i < numbers.length; i += 1) if (Number.isNaN(numbers[i])) return true
  return false
}
