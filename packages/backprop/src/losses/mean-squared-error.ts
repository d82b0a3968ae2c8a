import type { LossRule } from './loss-rule.ts'
import { squaredError } from './squared-error.ts'

/** The mean over the outputs of (t − out)². */
export const meanSquaredError: LossRule = { ...squaredError, isMean: true }
