import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { hasIssues } from '@longhand/network'
import type { Experiment } from '@longhand/train'
import { callersPath } from '../reading/callers-path.ts'
import type { KeptRun } from '../train/train-one.ts'
import { readRunInput } from './read-run-input.ts'

/** The runs in the folders of a folder; what is no run is passed over. */
export const keptRuns = async (out: string): Promise<readonly KeptRun[]> => {
  const names = await readdir(callersPath(out)).catch(() => [])
  const read = await Promise.all(
    names.map(async (name) => {
      const folder = join(out, name)
      const run = await readRunInput(folder)
      return hasIssues(run) ? [] : [{ run: run.value, folder }]
    }),
  )
  return read.flat()
}

/** The run of this very experiment, one that has ended before one that was stopped. */
export const keptRunOf = (
  experiment: Experiment,
  kept: readonly KeptRun[],
): KeptRun | undefined => {
  const own = kept.filter(({ run }) => isDeepStrictEqual(run.experiment, experiment))
  return own.find(({ run }) => run.status !== 'stopped') ?? own[0]
}
