import { type Checked, hasIssues, type Issue } from '@longhand/network'
import {
  type DataSet,
  type Experiment,
  loadDataSet,
  readExperiment,
  trainModel,
} from '@longhand/train'
import type { Entry, Report } from './messages.ts'
import { type Done, type Pace, reportOn } from './report-on.ts'
import { startThread } from './start-thread.ts'

/** Data sets that were drawn already, by their settings: all runs of an experiment share one. */
const drawn = new Map<string, Promise<Checked<DataSet>>>()

const dataFor = ({ dataset }: Experiment): Promise<Checked<DataSet>> => {
  const key = JSON.stringify(dataset)
  const known = drawn.get(key)
  if (known) return known
  // one at a time: a large one takes hundreds of megabytes
  drawn.clear()
  const data = loadDataSet(dataset)
  drawn.set(key, data)
  return data
}

const beforeWasm = async (): Promise<void> => (await import('./wasm-files.ts')).sayWhere()

/** How often the layers are looked at, in milliseconds. */
const lookEvery = 250

const watchBy = (clock: () => number): (() => boolean) => {
  let last = Number.NEGATIVE_INFINITY
  return () => {
    if (clock() - last < lookEvery) return false
    last = clock()
    return true
  }
}

/** One run from its experiment to its end; nothing if it was refused. */
export const runEntry = async (
  { experiment }: Entry,
  run: number,
  say: (report: Report) => void,
  pace: Pace,
): Promise<Done | undefined> => {
  const refuse = (issues: readonly Issue[]): undefined => {
    say({ run, type: 'refused', issues })
  }
  say({ run, type: 'loading' })
  await pace.breathe()
  const read = readExperiment(experiment)
  if (hasIssues(read)) return refuse(read.issues)
  const data = await dataFor(read.value)
  if (hasIssues(data)) return refuse(data.issues)
  const { clock } = pace
  const training = await trainModel(read.value, {
    ...{ data: data.value, clock, memory: () => 0, watch: watchBy(clock), beforeWasm },
    ...startThread,
  })
  return hasIssues(training) ? refuse(training.issues) : reportOn(training.value, run, say, pace)
}
