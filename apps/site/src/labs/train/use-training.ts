import type { Comparison } from '@longhand/train'
import { useEffect, useReducer, useRef } from 'preact/hooks'
import { after, type LiveRun, waitingRun } from './live-run.ts'
import type { Entry, Order, Said, Written } from './worker/messages.ts'

/** Whether anything runs. */
export type Phase = 'idle' | 'running' | 'paused' | 'broken'

/** What has been trained in this page. */
export interface Trained {
  readonly phase: Phase
  /** Runs are called by their place in here. */
  readonly runs: readonly LiveRun[]
  readonly comparison?: Comparison
  readonly because?: string
}

/** Runs trainings in a worker, one after the other. */
export interface Trainer extends Trained {
  readonly start: (entries: readonly Entry[]) => void
  readonly pause: () => void
  readonly resume: () => void
  /** The files of a trained model; TensorFlow.js, which writes them, is loaded with the first. */
  readonly save: (run: number) => Promise<Written>
  /** Ends what runs, and forgets all. */
  readonly clear: () => void
}

const nothing: Trained = { phase: 'idle', runs: [] }

type Change =
  | Exclude<Said, { readonly type: 'model' }>
  | { readonly type: 'entries'; readonly entries: readonly Entry[] }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'clear' }

const changed = (trained: Trained, change: Change): Trained => {
  switch (change.type) {
    case 'clear':
      return nothing
    case 'phase':
      return { ...trained, phase: change.phase }
    case 'finished':
      return { ...trained, phase: 'idle' }
    case 'broken':
      return { ...trained, phase: 'broken', because: change.because }
    case 'entries':
      return {
        ...trained,
        phase: 'running',
        runs: [...trained.runs, ...change.entries.map(waitingRun)],
      }
    default:
      return {
        ...trained,
        ...(change.type === 'done' && { comparison: change.comparison }),
        runs: trained.runs.map((run, i) => (i === change.run ? after(run, change) : run)),
      }
  }
}

const broken: Change = { type: 'broken', because: 'The program that trains could not be loaded.' }

/** A trainer whose worker is started when it is first needed. */
export const useTraining = (): Trainer => {
  const [trained, tell] = useReducer(changed, nothing)
  const worker = useRef<Worker>()
  const wanted = useRef(new Map<number, (model: Written) => void>())
  const hear = ({ data }: MessageEvent<Said>) => {
    if (data.type === 'model') wanted.current.get(data.run)?.(data.model)
    else tell(data)
  }
  const end = () => {
    worker.current?.terminate()
    worker.current = undefined
  }
  useEffect(() => end, [])
  const order = (order: Order) => {
    if (worker.current === undefined) {
      worker.current = new Worker(new URL('./worker/train-worker.ts', import.meta.url), {
        type: 'module',
      })
      worker.current.onmessage = hear
      worker.current.onerror = () => tell(broken)
    }
    worker.current.postMessage(order)
  }
  return {
    ...trained,
    start: (entries) => {
      order({ type: 'run', first: trained.runs.length, entries })
      tell({ type: 'entries', entries })
    },
    pause: () => {
      order({ type: 'pause' })
      tell({ type: 'phase', phase: 'paused' })
    },
    resume: () => {
      order({ type: 'resume' })
      tell({ type: 'phase', phase: 'running' })
    },
    save: (run) =>
      new Promise((resolve) => {
        wanted.current.set(run, resolve)
        order({ type: 'save', run })
      }),
    clear: () => {
      end()
      tell({ type: 'clear' })
    },
  }
}
