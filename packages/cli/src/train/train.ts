import { type Checked, hasIssues } from '@longhand/network'
import type { Run } from '@longhand/train'
import { answerEach, inBlocks, type Task, type Writing } from '../answer-each.ts'
import type { ExitStatus } from '../exit-status.ts'
import { warn } from '../terminal.ts'
import { inShell } from './in-shell.ts'
import { readExperimentsInput } from './read-experiments-input.ts'
import { runForPeople } from './run-for-people.ts'
import { type Together, together } from './together.ts'
import { type KeptRun, resumeOne, trainOne } from './train-one.ts'

/** How a run can be written. */
export type TrainFormat = 'table' | 'json'

/** What `longhand train` is told. */
export interface TrainOptions {
  readonly as: TrainFormat
  /** Where run folders are made. */
  readonly out: string
  /** Whether to write an event file into each run folder. */
  readonly tensorboard: boolean
  /** Folders of runs that go on. */
  readonly resume?: readonly string[]
}

const writers: Readonly<Record<TrainFormat, Writing<Run>['write']>> = {
  table: inBlocks(runForPeople),
  json: (run) => JSON.stringify(run),
}

/**
 * `longhand train`: runs that go on, then each experiment in turn, each of its seeds a folder.
 *
 * @returns 1 where an input was wrong or a run failed; a run that was stopped is done.
 */
export const train = async (
  inputs: readonly string[],
  { as, resume = [], ...keeping }: TrainOptions,
): Promise<ExitStatus> => {
  const shared = together()
  let hasFailed = false
  const write: Writing<Run>['write'] = (run, at) => {
    hasFailed ||= run.status === 'failed'
    return writers[as](run, at)
  }
  const goingOn = resume.map((input) => ({
    input,
    answer: async () => withAdvice(await resumeOne(input, keeping.tensorboard, shared)),
  }))
  const begun = await Promise.all(inputs.map((input) => tasksIn(input, keeping, shared)))
  const tasks = [...goingOn, ...begun.flat()]
  const status = await answerEach(tasks, { isJson: as === 'json', write })
  shared.stop.forget()
  return hasFailed ? 1 : status
}

/** A run, with a word on how to go on with it if it was stopped. */
const withAdvice = (kept: Checked<KeptRun>): Checked<Run> => {
  if (hasIssues(kept)) return kept
  const { run, folder } = kept.value
  if (run.status === 'stopped') warn(`Go on with: longhand train --resume ${inShell(folder)}\n`)
  return { value: run }
}

/** A task for each experiment in a file. */
const tasksIn = async (
  input: string,
  keeping: Pick<TrainOptions, 'out' | 'tensorboard'>,
  shared: Together,
): Promise<readonly Task<Run>[]> => {
  const experiments = await readExperimentsInput(input)
  if (hasIssues(experiments)) return [{ input, answer: async () => experiments }]
  return experiments.value.map((experiment) => ({
    input,
    answer: async () => withAdvice(await trainOne(experiment, keeping, shared)),
  }))
}
