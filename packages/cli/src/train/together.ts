import { loadDataSet } from '@longhand/train'
import { filesHere } from '../data/files-here.ts'
import { type LoadData, loadingOnce } from './loading-once.ts'
import { listenForStop, type StopSignal } from './stop-signal.ts'

/** What the trainings of one command share. */
export interface Together {
  readonly stop: StopSignal
  readonly load: LoadData
}

/** What the trainings of a command share: Ctrl-C stops all, and the same data is loaded once. */
export const together = (): Together => {
  const stop = listenForStop()
  const files = filesHere(stop.signal)
  return { stop, load: loadingOnce((dataset) => loadDataSet(dataset, files)) }
}
