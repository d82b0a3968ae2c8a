import type { StepMilliseconds } from './run.ts'

/** Steps in which a fresh engine is slow; of few steps only half are left out. */
const warmUp = 20

/**
 * The middle and the tenths of the times that steps took, warm-up left out.
 *
 * @param times Milliseconds, in the order of the steps; no steps give zeros.
 * @example stepMilliseconds([90, 80, 70, 1, 2, 3]) // { median: 2, p10: 1, p90: 3 }
 */
export const stepMilliseconds = (times: readonly number[]): StepMilliseconds => {
  const sorted = times
    .slice(Math.min(warmUp, Math.floor(times.length / 2)))
    .toSorted((a, b) => a - b)
  // the nearest rank: a time that was measured, not one between two
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) }
}
