import type { LiveRun } from '../live-run.ts'
import type { Trained } from '../use-training.ts'

/** What runs now, in words. */
const nowOf = (run: LiveRun, at: number, all: number): string => {
  const which = `${run.label}, seed ${run.seed}, run ${at + 1} of ${all}`
  if (run.state === 'loading') return `Making ready: ${which}.`
  const epochs = run.batches === 0 ? 1 : run.planned / run.batches
  return `Training ${which}: epoch ${Math.min(epochs, run.epochs.length + 1)} of ${epochs}.`
}

const doneOf = (runs: readonly LiveRun[]): string => {
  const refused = runs.find(({ issues }) => issues !== undefined)
  if (refused) return `${refused.label} was refused: ${refused.issues?.[0]?.try ?? ''}`
  const last = runs.at(-1)
  const { record } = last ?? {}
  if (record === undefined) return 'Done.'
  const step = record.stepMilliseconds.median
  const how = `${record.engine} engine, ${record.threads} ${record.threads === 1 ? 'thread' : 'threads'}`
  const failed = record.because === undefined ? '' : ` ${record.because}`
  const instead = record.instead === undefined ? '' : ` Not compiled: ${record.instead}`
  return `Done: ${runs.length} runs. ${how}, ${step.toFixed(2)} ms a step.${instead}${failed}`
}

/** The line under the progress bar; it changes with each epoch, not with each batch. */
export const statusOf = ({ phase, runs, because }: Trained, percent: number): string => {
  if (phase === 'broken') return `It broke off: ${because}`
  if (runs.length === 0)
    return 'Nothing has run yet. Running here draws the data and trains on your machine; nothing leaves it.'
  if (phase === 'paused') return `Paused at ${percent} %.`
  const at = runs.findIndex(({ state }) => state === 'loading' || state === 'running')
  const now = runs[at]
  if (phase === 'running') return now ? nowOf(now, at, runs.length) : 'Loading the engine …'
  return doneOf(runs)
}
