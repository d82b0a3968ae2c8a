import { setImmediate } from 'node:timers/promises'
import { type Checked, hasIssues } from '@longhand/network'
import {
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
import { readExperimentInput } from './read-experiment-input.ts'
import { newRunFolder, writeRun } from './run-folder.ts'
import { startThread } from './start-thread.ts'
import type { StopSignal } from './stop-signal.ts'

/** Trains the experiment in a file and writes its run; what Ctrl-C cut short is written too. */
export const trainInput = async (
  input: string,
  out: string,
  stop: StopSignal,
): Promise<Checked<Run>> => {
  const experiment = await readExperimentInput(input)
  if (hasIssues(experiment)) return experiment
  const training = await begin(experiment.value, stop)
  if (hasIssues(training)) return training
  const folder = await newRunFolder(callersPath(out), experiment.value.name)
  if (hasIssues(folder)) return folder
  const done = await watched(training.value, experiment.value.name)
  const written = await writeRun(folder.value, runFiles(done))
  if (hasIssues(written)) return written
  warn(`Written to ${asSeenFromHere(folder.value)}\n`)
  return { value: done.run }
}

const begin = async (experiment: Experiment, stop: StopSignal): Promise<Checked<Training>> => {
  const data = await loadDataSet(experiment.dataset, filesHere)
  if (hasIssues(data)) return data
  return trainModel(experiment, {
    data: data.value,
    clock: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    startThread,
    stop: stop.isStopped,
  })
}

type Done = Extract<TrainingEvent, { type: 'done' }>

/** Draws the progress, and lets the program breathe so that Ctrl-C is heard. */
const watched = async (training: Training, name: string): Promise<Done> => {
  const progress = progressOf(name)
  let breathed = performance.now()
  try {
    for await (const event of training) {
      if (event.type === 'done') return event
      progress.show(event)
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
