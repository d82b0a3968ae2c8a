import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import type { LiveRun } from '../live-run.ts'
import type { Trainer } from '../use-training.ts'
import { handOut } from './hand-out.ts'

interface Props {
  readonly trainer: Trainer
}

/** Runs that came to their end, with their numbers. */
const finished = (runs: readonly LiveRun[]) =>
  runs.flatMap((run, at) => (run.record === undefined ? [] : [{ ...run, at, of: run.record }]))

const nameOf = ({ label, changes, seed }: LiveRun): string =>
  [label, changes, `seed ${seed}`].filter(Boolean).join(', ')

/** A trained network as TensorFlow.js stores it, to be used elsewhere. */
export const Models: FunctionComponent<Props> = ({ trainer }) => {
  const { runs, phase, save } = trainer
  const [chosen, choose] = useState(0)
  const [said, say] = useState('')
  const done = finished(runs)
  const run = done.find(({ at }) => at === chosen) ?? done[0]
  if (run === undefined) return null
  const { unsaved } = run.of
  const download = async () => {
    say('Loading TensorFlow.js to write it …')
    const model = await save(run.at)
    if ('because' in model) return say(`It could not be written: ${model.because}`)
    handOut('model.json', model.json)
    handOut('weights.bin', new Uint8Array(model.weights))
    say('Saved. Keep both files in one folder: tf.loadLayersModel reads them there.')
  }
  return (
    <section class="models" aria-labelledby="models">
      <h2 id="models">Take the network with you</h2>
      <div class="run-buttons">
        <label class="field">
          <span>The trained network of</span>
          <select
            value={String(run.at)}
            onChange={({ currentTarget }) => {
              choose(Number(currentTarget.value))
              say('')
            }}
          >
            {done.map((one) => (
              <option key={one.at} value={String(one.at)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <button
          class="btn"
          type="button"
          disabled={phase !== 'idle' || unsaved !== undefined}
          onClick={download}
        >
          Download model.json and weights.bin
        </button>
      </div>
      <p class="small ui" role="status">
        {unsaved ?? said}
      </p>
    </section>
  )
}
