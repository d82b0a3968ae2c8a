import { parentPort, workerData } from 'node:worker_threads'
import { serveThread } from '../src/engines/compiled/thread.ts'

await serveThread(workerData, () => parentPort?.postMessage('ready'))
