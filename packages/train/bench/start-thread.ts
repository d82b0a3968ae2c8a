import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { StartThread } from '../src/engines/compiled/thread.ts'

/** Starts a thread beside this program. */
export const startThread: StartThread = async (data) => {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: data })
  await once(worker, 'message')
  return { stop: () => void worker.terminate() }
}
