import type { StartThread } from '@longhand/train'

/** Starts a thread beside this worker; only a page that is isolated shares memory with it. */
const start: StartThread = (data) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { type: 'module' })
    worker.onmessage = () => resolve({ stop: () => worker.terminate() })
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(data)
  })

/** How threads are started, where they can be. */
export const startThread: { readonly startThread?: StartThread } =
  globalThis.crossOriginIsolated === true ? { startThread: start } : {}
