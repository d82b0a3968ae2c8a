import { setImmediate } from 'node:timers/promises'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import {
  type Checkpoint,
  checkpointFiles,
  type Experiment,
  loadDataSet,
  type Run,
  runFiles,
  type Training,
  type TrainingEvent,
  trainModel,
} from '@longhand/train'
import { filesHere } from '../data/files-here.ts'
import { asSeenFromHere, callersPath } from '../reading/callers-path.ts'
import { warn } from '../terminal.ts'
import { progressOf } from './progress-of.ts'
import { readCheckpointInput } from './read-checkpoint-input.ts'
import { newRunFolder, writeRun } from './run-folder.ts'
import { startThread } from './start-thread.ts'
import type { StopSignal } from './stop-signal.ts'

/** Trains an experiment and writes its run; what Ctrl-C cut short is written too. */
export const trainOne = async (
  experiment: Experiment,
  out: string,
  stop: StopSignal,
): Promise<Checked<Run>> => {
  if (stop.isStopped()) return { issues: [notBegun] }
  const training = await begin(experiment, stop)
  if (hasIssues(training)) return training
  const folder = await newRunFolder(callersPath(out), experiment.name)
  return hasIssues(folder) ? folder : keptIn(folder.value, training.value, experiment.name)
}

/** Goes on with a run that was stopped, in its folder. */
export const resumeOne = async (folder: string, stop: StopSignal): Promise<Checked<Run>> => {
  if (stop.isStopped()) return { issues: [notBegun] }
  const from = await readCheckpointInput(folder)
  if (hasIssues(from)) return from
  const { experiment } = from.value
  const training = await begin(experiment, stop, from.value)
  return hasIssues(training)
    ? training
    : keptIn(callersPath(folder), training.value, experiment.name)
}

/** Trains to the end, and keeps the run in a folder. */
const keptIn = async (folder: string, training: Training, name: string): Promise<Checked<Run>> => {
  const done = await watched(training, name, folder)
  if (hasIssues(done)) return done
  const { run } = done.value
  const written = await writeRun(folder, runFiles(done.value))
  if (hasIssues(written)) return written
  const seen = asSeenFromHere(folder)
  warn(`Written to ${seen}\n`)
  if (run.status === 'stopped') warn(`Go on with: longhand train --resume ${inShell(seen)}\n`)
  return { value: run }
}

const inShell = (path: string): string => (/^[\w./-]+$/.test(path) ? path : JSON.stringify(path))

const notBegun: Issue = {
  path: '',
  expected: 'time to train',
  received: 'Ctrl-C before it began',
  try: 'Train it another time.',
}

const begin = async (
  experiment: Experiment,
  stop: StopSignal,
  from?: Checkpoint,
): Promise<Checked<Training>> => {
  const data = await loadDataSet(experiment.dataset, filesHere)
  if (hasIssues(data)) return data
  const surroundings = {
    data: data.value,
    clock: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    startThread,
    checkpoints: true,
    stop: stop.isStopped,
  }
  return trainModel(experiment, surroundings, from)
}

type Done = Extract<TrainingEvent, { type: 'done' }>

/** Draws the progress, keeps checkpoints, and lets the program breathe so that Ctrl-C is heard. */
const watched = async (
  training: Training,
  name: string,
  folder: string,
): Promise<Checked<Done>> => {
  const progress = progressOf(name)
  let breathed = performance.now()
  try {
    for await (const event of training) {
      if (event.type === 'done') return { value: event }
      progress.show(event)
      if (event.type === 'checkpoint') {
        const written = await writeRun(folder, checkpointFiles(event))
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
