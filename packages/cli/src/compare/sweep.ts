import { type Checked, hasIssues } from '@longhand/network'
import type { Experiment, Run } from '@longhand/train'
import type { ExitStatus } from '../exit-status.ts'
import { issuesForPeople } from '../issues-for-people.ts'
import { warn } from '../terminal.ts'
import { inShell } from '../train/in-shell.ts'
import { readExperimentsInput } from '../train/read-experiments-input.ts'
import { type Together, together } from '../train/together.ts'
import { type KeptRun, resumeOne, trainOne } from '../train/train-one.ts'
import { show } from './compare.ts'
import type { CompareFormat } from './comparison-for-people.ts'
import { keptRunOf, keptRuns } from './kept-runs.ts'

const usualSeeds = [1, 2, 3]

/** What `longhand sweep` is told besides how to write. */
export interface SweepOptions {
  /** Where run folders are made. */
  readonly out: string
  readonly plots?: string
  /** Whether to write an event file into each run folder. */
  readonly tensorboard: boolean
  /** Whether runs that are there already are not begun again. */
  readonly resume: boolean
}

/** `longhand sweep`: every configuration with every seed; Ctrl-C compares what is done. */
export const sweep = async (
  input: string,
  as: CompareFormat,
  options: SweepOptions,
): Promise<ExitStatus> => {
  const experiments = await readExperimentsInput(input, usualSeeds)
  if (hasIssues(experiments)) {
    warn(issuesForPeople(input, experiments.issues))
    return 1
  }
  const shared = together()
  const { stop } = shared
  const { runs, failed } = await trainAll(experiments.value, options, shared)
  stop.forget()
  const done = runs.filter(({ status }) => status !== 'stopped')
  // where nothing is done yet, Ctrl-C is no mistake
  const isEmpty = stop.isStopped() && done.length === 0
  const status = isEmpty ? 0 : await show(done, as, options.plots)
  if (stop.isStopped()) warn(advice(input, options, done.length, experiments.value.length))
  return failed ? 1 : status
}

const advice = (input: string, { out }: SweepOptions, done: number, all: number): string =>
  `${done} of ${all} runs are done. Go on with: longhand sweep ${inShell(input)} --out ${inShell(out)} --resume\n`

const trainAll = async (
  experiments: readonly Experiment[],
  options: SweepOptions,
  shared: Together,
): Promise<{ readonly runs: readonly Run[]; readonly failed: boolean }> => {
  const kept = options.resume ? await keptRuns(options.out) : []
  const runs: Run[] = []
  let failed = false
  for (const [at, experiment] of experiments.entries()) {
    if (shared.stop.isStopped()) break
    const before = keptRunOf(experiment, kept)
    const which = `Run ${at + 1} of ${experiments.length}: ${experiment.name}, seed ${experiment.seed}`
    warn(`${which}${before ? `, ${begunIn(before)}` : ''}\n`)
    const run = await brought(experiment, before, options, shared)
    if (hasIssues(run)) {
      warn(issuesForPeople(experiment.name, run.issues))
      failed = true
    } else runs.push(run.value.run)
  }
  return { runs, failed }
}

const begunIn = ({ run: { status }, folder }: KeptRun): string =>
  status === 'stopped' ? `goes on in ${folder}` : `is there: ${folder}`

/** A run to its end: what was done before, what was begun before, or from its beginning. */
const brought = async (
  experiment: Experiment,
  before: KeptRun | undefined,
  options: SweepOptions,
  shared: Together,
): Promise<Checked<KeptRun>> => {
  if (before === undefined) return trainOne(experiment, options, shared)
  if (before.run.status !== 'stopped') return { value: before }
  return resumeOne(before.folder, options.tensorboard, shared)
}
