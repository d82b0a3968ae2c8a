import type { ModelFiles } from '../building/save-model.ts'
import type { Run } from './run.ts'

/**
 * The files of a finished run by name: `run.json`, and the model as TensorFlow.js reads it.
 *
 * @param done The last event of a training.
 */
export const runFiles = (done: {
  readonly run: Run
  readonly model: ModelFiles
}): Readonly<Record<'run.json' | 'model.json' | 'weights.bin', string | Uint8Array>> => ({
  'run.json': `${JSON.stringify(done.run, null, 2)}\n`,
  'model.json': done.model.json,
  'weights.bin': done.model.weights,
})
