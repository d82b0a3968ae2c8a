import { hostname } from 'node:os'
import type { Checked } from '@longhand/network'
import type { Run } from '@longhand/train'
import { writeRun } from './run-folder.ts'

/** Keeps a run in its folder. */
export interface Keeper {
  readonly folder: string
  readonly keep: (
    run: Run,
    files: Readonly<Record<string, string | Uint8Array>>,
  ) => Promise<Checked<undefined>>
}

/** Keeps a run in a folder, with an event file for TensorBoard if it is asked for. */
export const keeperIn = (folder: string, tensorboard: boolean): Keeper => {
  const began = Date.now() / 1000
  const events = `events.out.tfevents.${Math.floor(began)}.${hostname()}`
  return {
    folder,
    keep: async (run, files) => {
      if (!tensorboard) return writeRun(folder, files)
      const { eventFile } = await import('@longhand/train/tensorboard')
      return writeRun(folder, { ...files, [events]: eventFile(run, began) })
    },
  }
}
