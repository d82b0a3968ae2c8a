import type { Run } from '../training/run.ts'

/** Runs of one configuration, each seed once: of the same seed the one that came furthest. */
export const eachSeedOnce = (runs: readonly Run[]): readonly Run[] => {
  const bySeed = new Map<number, Run>()
  for (const run of runs) {
    const { seed } = run.experiment
    const before = bySeed.get(seed)
    if (before === undefined || run.epochs.length > before.epochs.length) bySeed.set(seed, run)
  }
  return [...bySeed.values()]
}
