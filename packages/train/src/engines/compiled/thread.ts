import { type Kernels, kernelsOver } from '@longhand/kernels'
import { type Follow, type Following, followIn } from './following.ts'
import { type Lane, learnIn, lookIn, type Turn, type Work } from './lane.ts'
import { shardsOf } from './shards.ts'

/** What a thread is handed: it can be cloned, and the memories are shared. */
export interface ThreadData {
  readonly memory: WebAssembly.Memory
  /** Whole numbers by which threads are told what to do, and say that it is done. */
  readonly control: Int32Array
  readonly lane: Lane
  readonly following: Following
  /** The first is 1; 0 is whoever started the others. */
  readonly thread: number
  readonly threads: number
}

/** A thread that was started. */
export interface Thread {
  readonly stop: () => void
}

/** Starts a thread that calls `serveThread` with what it is handed; gives it when it is ready. */
export type StartThread = (data: ThreadData) => Promise<Thread>

/** Places in the control. */
export const places = { turn: 0, done: 1, task: 2, batch: 3, shards: 4, step: 5 } as const

/** What a crew can be told to do: its number is the place in this list. */
export const tasks = ['look', 'learn', 'follow'] as const

/** What a thread can do. */
export interface Tasks {
  readonly look: Work
  readonly learn: Work
  readonly follow: Follow
}

/** What a thread that shares a memory can do. */
export const tasksIn = (kernels: Kernels, data: Omit<ThreadData, 'control'>): Tasks => ({
  look: lookIn(data.memory, kernels, data.lane),
  learn: learnIn(data.memory, kernels, data.lane),
  follow: followIn(kernels, data.following, data.lane.board, data),
})

/** What a thread does of what all are told: with a batch, to every so many-th of its parts. */
export const workOn = (
  { control, thread, threads }: Pick<ThreadData, 'control' | 'thread' | 'threads'>,
  { follow, ...works }: Tasks,
): void => {
  const read = (place: number): number => Atomics.load(control, place)
  const [batch, step] = [read(places.batch), read(places.step)]
  const task = tasks[read(places.task)] ?? 'look'
  const shards = shardsOf(batch, read(places.shards))
  if (task === 'follow') follow(shards.length, step)
  // the first part last: what its layers gave is looked at, however many threads there are
  else
    for (const [index, shard] of [...shards.entries()].reverse()) {
      const turn: Turn = { batch, shard, index, step }
      if (index % threads === thread) works[task](turn)
    }
}

// a step is short: looking again for a while is faster than being woken
const looks = 20_000

/**
 * Works for a compiled engine, in a thread of its own, until it is ended from outside.
 *
 * @param data What `StartThread` was given.
 * @param ready Called once: from then on the thread does nothing but wait and work.
 */
export const serveThread = async (data: ThreadData, ready: () => void): Promise<void> => {
  const { memory, control } = data
  const tasks = tasksIn(await kernelsOver(memory), data)
  const turn = (): number => Atomics.load(control, places.turn)
  ready()
  for (let seen = 0; ; ) {
    for (let i = 0; i < looks && turn() === seen; i += 1);
    while (turn() === seen) Atomics.wait(control, places.turn, seen)
    seen = turn()
    workOn(data, tasks)
    Atomics.add(control, places.done, 1)
    Atomics.notify(control, places.done)
  }
}
