import { readdir } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import {
  type Checkpoint,
  checkpointFiles,
  type Experiment,
  type Run,
  runFiles,
  type Training,
  type TrainingEvent,
  trainModel,
} from '@longhand/train'
import { keptFrom } from '../data/download.ts'
import { asSeenFromHere, callersPath } from '../reading/callers-path.ts'
import { warn } from '../terminal.ts'
import { type Keeper, keeperIn } from './keeper.ts'
import { progressOf } from './progress-of.ts'
import { readCheckpointInput } from './read-checkpoint-input.ts'
import { newRunFolder } from './run-folder.ts'
import { startThread } from './start-thread.ts'
import type { Together } from './together.ts'

/** A run, and where it is kept. */
export interface KeptRun {
  readonly run: Run
  /** As it is seen from where the command was called. */
  readonly folder: string
}

/** Trains an experiment and writes its run; what Ctrl-C cut short is written too. */
export const trainOne = async (
  experiment: Experiment,
  { out, tensorboard }: { readonly out: string; readonly tensorboard: boolean },
  shared: Together,
): Promise<Checked<KeptRun>> => {
  if (shared.stop.isStopped()) return { issues: [notBegun] }
  const training = await begin(experiment, shared)
  if (hasIssues(training)) return training
  const folder = await newRunFolder(callersPath(out), experiment.name)
  return hasIssues(folder)
    ? folder
    : keptIn(training.value, experiment.name, keeperIn(folder.value, tensorboard))
}

/** Goes on with a run that was stopped, in its folder. */
export const resumeOne = async (
  folder: string,
  tensorboard: boolean,
  shared: Together,
): Promise<Checked<KeptRun>> => {
  if (shared.stop.isStopped()) return { issues: [notBegun] }
  const from = await readCheckpointInput(folder)
  if (hasIssues(from)) return from
  const { experiment } = from.value
  const training = await begin(experiment, shared, from.value)
  return hasIssues(training)
    ? training
    : keptIn(training.value, experiment.name, keeperIn(callersPath(folder), tensorboard))
}

/** Trains to the end, and keeps the run in a folder. */
const keptIn = async (
  training: Training,
  name: string,
  keeper: Keeper,
): Promise<Checked<KeptRun>> => {
  const done = await watched(training, name, keeper)
  if (hasIssues(done)) return done
  const { run } = done.value
  const written = await keeper.keep(run, await runFiles(done.value))
  if (hasIssues(written)) return written
  const folder = asSeenFromHere(keeper.folder)
  warn(`Written to ${folder}\n`)
  return { value: { run, folder } }
}

const notBegun: Issue = {
  path: '',
  expected: 'time to train',
  received: 'Ctrl-C before it began',
  try: 'Train it another time.',
}

/** Milliseconds; to write a file takes longer than a short epoch. */
const checkpointPause = 2000

const begin = async (
  experiment: Experiment,
  { stop, load }: Together,
  from?: Checkpoint,
): Promise<Checked<Training>> => {
  const { dataset } = experiment
  const data = await load(dataset)
  if (stop.isStopped()) return { issues: [notBegun] }
  if (hasIssues(data)) {
    if ('url' in dataset && dataset.url !== undefined) warn(await whereKept(dataset.url))
    return data
  }
  const surroundings = {
    data: data.value,
    clock: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    startThread,
    checkpoints: true,
    checkpointPause,
    stop: stop.isStopped,
    breathe: () => setImmediate(),
  }
  return trainModel(experiment, surroundings, from)
}

/** A damaged file is not fetched again by itself: only who called knows whether the address is right. */
const whereKept = async (url: string): Promise<string> => {
  const kept = await readdir(keptFrom(url)).catch(() => [])
  return kept.length === 0
    ? ''
    : `What was fetched from ${url} is kept in ${keptFrom(url)}: a file that is damaged can be deleted there.\n`
}

type Done = Extract<TrainingEvent, { type: 'done' }>

/** Draws the progress, keeps checkpoints, and lets the program breathe so that Ctrl-C is heard. */
const watched = async (
  training: Training,
  name: string,
  keeper: Keeper,
): Promise<Checked<Done>> => {
  const progress = progressOf(name)
  let breathed = performance.now()
  try {
    for await (const event of training) {
      if (event.type === 'done') return { value: event }
      progress.show(event)
      if (event.type === 'checkpoint') {
        const written = await keeper.keep(event.run, checkpointFiles(event))
        if (hasIssues(written)) return written
      }
      if (performance.now() - breathed < longestBreath) continue
      await setImmediate()
      breathed = performance.now()
    }
  } finally {
    progress.end()
  }
  throw new TypeError('a training ended without saying so')
}

/** Milliseconds. */
const longestBreath = 50
