import { type Checked, hasIssues } from '@longhand/network'
import type { Experiment, Run } from '@longhand/train'
import type { ExitStatus } from '../exit-status.ts'
import { issuesForPeople } from '../issues-for-people.ts'
import { warn } from '../terminal.ts'
import { readExperimentsInput } from '../train/read-experiments-input.ts'
import { listenForStop, type StopSignal } from '../train/stop-signal.ts'
import { trainOne } from '../train/train-one.ts'
import { show } from './compare.ts'
import type { CompareFormat } from './comparison-for-people.ts'

const usualSeeds = [1, 2, 3]

/** `longhand sweep`: every configuration with every seed; Ctrl-C compares what is done. */
export const sweep = async (
  input: string,
  as: CompareFormat,
  { out, plots }: { readonly out: string; readonly plots?: string },
): Promise<ExitStatus> => {
  const experiments = await readExperimentsInput(input, usualSeeds)
  if (hasIssues(experiments)) {
    warn(issuesForPeople(input, experiments.issues))
    return 1
  }
  const stop = listenForStop()
  const { runs, failed } = await trainAll(experiments.value, out, stop)
  stop.forget()
  const status = await show(runs, as, plots)
  return failed ? 1 : status
}

const trainAll = async (
  experiments: readonly Experiment[],
  out: string,
  stop: StopSignal,
): Promise<{ readonly runs: readonly Run[]; readonly failed: boolean }> => {
  const runs: Run[] = []
  let failed = false
  for (const [at, experiment] of experiments.entries()) {
    if (stop.isStopped()) break
    warn(`Run ${at + 1} of ${experiments.length}: ${experiment.name}, seed ${experiment.seed}\n`)
    const run: Checked<Run> = await trainOne(experiment, { out, tensorboard: false }, stop)
    if (hasIssues(run)) {
      warn(issuesForPeople(experiment.name, run.issues))
      failed = true
    } else runs.push(run.value)
  }
  return { runs, failed }
}
