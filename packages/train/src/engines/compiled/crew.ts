import type { Ground } from './compile.ts'
import type { Following } from './following.ts'
import type { Lane } from './lane.ts'
import {
  places,
  type StartThread,
  type Tasks,
  type Thread,
  tasks,
  tasksIn,
  workOn,
} from './thread.ts'

/** What is to be done with a batch on the board, or with its gradients. */
export interface Job {
  readonly task: keyof Tasks
  readonly batch: number
  readonly shards: number
  readonly step: number
}

/** Everybody who works on a batch. */
export interface Crew {
  readonly threads: number
  /** Has it done, each thread its share, and waits until it is. */
  readonly work: (job: Job) => void
  readonly stop: () => void
}

// no step takes so long; without an end, a thread that broke down would leave us waiting
const patience = 60_000

/** Starts a thread for each lane but the first, which works here. */
export const crewOf = async (
  { arena: { memory }, kernels }: Pick<Ground, 'arena' | 'kernels'>,
  lanes: readonly [Lane, ...Lane[]],
  following: Following,
  start: StartThread | undefined,
): Promise<Crew> => {
  const threads = lanes.length
  const bytes = 4 * Object.keys(places).length
  // a page that is not isolated has no shared memory, and one thread needs none
  const buffer = threads > 1 ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
  const control = new Int32Array(buffer)
  const shared = { memory, following, threads }
  const here = tasksIn(kernels, { ...shared, lane: lanes[0], thread: 0 })
  const started: Thread[] = []
  for (const [i, lane] of lanes.slice(1).entries())
    if (start) started.push(await start({ ...shared, control, lane, thread: i + 1 }))
  const set = (place: number, value: number): number => Atomics.store(control, place, value)
  return {
    threads,
    work: ({ task, batch, shards, step }) => {
      set(places.task, tasks.indexOf(task))
      set(places.batch, batch)
      set(places.shards, shards)
      set(places.step, step)
      set(places.done, 0)
      Atomics.add(control, places.turn, 1)
      Atomics.notify(control, places.turn)
      workOn({ control, thread: 0, threads }, here)
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
