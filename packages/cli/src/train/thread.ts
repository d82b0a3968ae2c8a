import { parentPort, workerData } from 'node:worker_threads'
import { serveThread } from '@longhand/train'

// The program of a thread that `startThread` starts.
await serveThread(workerData, () => parentPort?.postMessage('ready'))
