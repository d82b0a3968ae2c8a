import type { Lane, Work } from './lane.ts'
import { places, type StartThread, type Thread, workOn } from './thread.ts'

/** A batch on the board that is to be worked on. */
export interface Job {
  readonly learns: boolean
  readonly batch: number
  readonly shards: number
  readonly step: number
}

/** Everybody who works on a batch. */
export interface Crew {
  readonly threads: number
  /** Has all parts of a batch worked on, and waits until they are done. */
  readonly work: (job: Job) => void
  readonly stop: () => void
}

// no step takes so long; without an end, a thread that broke down would leave us waiting
const patience = 60_000

/**
 * Starts a thread for each lane but the first, which works here.
 *
 * @param here What the first lane does.
 */
export const crewOf = async (
  memory: WebAssembly.Memory,
  lanes: readonly Lane[],
  here: { readonly learn: Work; readonly look: Work },
  start: StartThread | undefined,
): Promise<Crew> => {
  const threads = lanes.length
  const bytes = 4 * Object.keys(places).length
  // a page that is not isolated has no shared memory, and one thread needs none
  const buffer = threads > 1 ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  const control = new Int32Array(buffer)
  const started: Thread[] = []
  for (const [i, lane] of lanes.slice(1).entries())
    if (start) started.push(await start({ memory, control, lane, thread: i + 1, threads }))
  const set = (place: number, value: number): number => Atomics.store(control, place, value)
  return {
    threads,
    work: ({ learns, batch, shards, step }) => {
      set(places.learns, learns ? 1 : 0)
      set(places.batch, batch)
      set(places.shards, shards)
      set(places.step, step)
      set(places.done, 0)
      Atomics.add(control, places.turn, 1)
      Atomics.notify(control, places.turn)
      workOn({ control, thread: 0, threads }, here.learn, here.look)
      waitFor(control, threads - 1)
    },
    stop: () => {
      for (const thread of started) thread.stop()
    },
  }
}

const waitFor = (control: Int32Array, others: number): void => {
  const done = (): number => Atomics.load(control, places.done)
  for (let i = 0; i < 100_000 && done() < others; i += 1);
  for (let count = done(); count < others; count = done())
    if (Atomics.wait(control, places.done, count, patience) === 'timed-out')
      throw new Error('A thread does not answer.')
}
