import type { EarlyStopping, Monitor } from '../experiment/early-stopping.ts'
import type { Epoch } from './run.ts'

/** How a run stands that is watched. */
export interface Standing {
  /** The best epoch so far; 0 before the first. */
  readonly best: number
  /** Whether it has not got better for long enough. */
  readonly over: boolean
}

/** Larger is better. */
const worth = (monitor: Monitor, epoch: Epoch): number => {
  const value = epoch[monitor] ?? Number.NaN
  return monitor === 'loss' || monitor === 'validationLoss' ? -value : value
}

/**
 * Which epoch was the best, and whether the run should end.
 *
 * @see Keras 3, `keras.callbacks.EarlyStopping`
 */
export const standingOf = (
  epochs: readonly Epoch[],
  { monitor, patience, minDelta }: EarlyStopping,
): Standing => {
  let [best, most] = [0, Number.NEGATIVE_INFINITY]
  for (const epoch of epochs) {
    const now = worth(monitor, epoch)
    if (now - minDelta > most) [best, most] = [epoch.epoch, now]
  }
  const waited = epochs.length - best
  return { best, over: waited > 0 && waited >= patience }
}
