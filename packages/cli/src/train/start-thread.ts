import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { StartThread } from '@longhand/train'

/** Starts a thread that works for the compiled engine; it does not keep the program from ending. */
export const startThread: StartThread = async (data) => {
  // beside the program itself, where both are built
  const worker = new Worker(new URL('./thread.js', import.meta.url), { workerData: data })
  await once(worker, 'message')
  worker.unref()
  return { stop: () => void worker.terminate() }
}
