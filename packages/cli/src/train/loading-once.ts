import { isDeepStrictEqual } from 'node:util'
import { type Checked, hasIssues } from '@longhand/network'
import type { DataSet, DataSetSettings } from '@longhand/train'

/** Gives the examples that an experiment asks for. */
export type LoadData = (dataset: DataSetSettings) => Promise<Checked<DataSet>>

/**
 * Loads data sets, and gives the last one again to whoever asks for the same: runs that follow each
 * other share it. What was refused is looked for anew.
 */
export const loadingOnce = (load: LoadData): LoadData => {
  let last: { readonly dataset: DataSetSettings; readonly data: Checked<DataSet> } | undefined
  return async (dataset) => {
    if (last && isDeepStrictEqual(last.dataset, dataset)) return last.data
    // two data sets need not lie in memory at once
    last = undefined
    const data = await load(dataset)
    if (!hasIssues(data)) last = { dataset, data }
    return data
  }
}
