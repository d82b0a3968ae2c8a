import type { ModelToSave } from '../building/save-model.ts'
import type { Run } from './run.ts'
import type { CheckpointEvent } from './training-event.ts'

/**
 * The files of a finished run by name: `run.json`, and the model as TensorFlow.js reads it, if it
 * has all layers.
 *
 * @param done The last event of a training.
 */
export const runFiles = async (done: {
  readonly run: Run
  readonly model?: ModelToSave
}): Promise<Readonly<Record<string, string | Uint8Array>>> => {
  const files = await done.model?.()
  return {
    'run.json': runJson(done.run),
    ...(files && { 'model.json': files.json, 'weights.bin': files.weights }),
  }
}

const runJson = (run: Run): string => `${JSON.stringify(run, null, 2)}\n`

/** The files of a run that is not at its end: `run.json`, and what it goes on from. */
export const checkpointFiles = ({
  run,
  checkpoint,
}: Pick<CheckpointEvent, 'run' | 'checkpoint'>): Readonly<
  Record<'run.json' | 'checkpoint.safetensors', string | Uint8Array>
> => ({ 'run.json': runJson(run), 'checkpoint.safetensors': checkpoint })
