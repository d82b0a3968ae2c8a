import { kernelsOver } from '@longhand/kernels'
import { type Lane, learnIn, lookIn, type Turn, type Work } from './lane.ts'
import { shardsOf } from './shards.ts'

/** What a thread is handed: it can be cloned, and the memories are shared. */
export interface ThreadData {
  readonly memory: WebAssembly.Memory
  /** Whole numbers by which threads are told what to do, and say that it is done. */
  readonly control: Int32Array
  readonly lane: Lane
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
export const places = { turn: 0, done: 1, learns: 2, batch: 3, shards: 4, step: 5 } as const

/** What a thread does to the parts of a batch that are its own: every so many-th. */
export const workOn = (
  { control, thread, threads }: Pick<ThreadData, 'control' | 'thread' | 'threads'>,
  learn: Work,
  look: Work,
): void => {
  const read = (place: number): number => Atomics.load(control, place)
  const [batch, step] = [read(places.batch), read(places.step)]
  const work = read(places.learns) === 1 ? learn : look
  // the first part last: what its layers gave is looked at, however many threads there are
  for (const [index, shard] of [...shardsOf(batch, read(places.shards)).entries()].reverse()) {
    const turn: Turn = { batch, shard, index, step }
    if (index % threads === thread) work(turn)
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
  const { memory, control, lane } = data
  const kernels = await kernelsOver(memory)
  const [learn, look] = [learnIn(memory, kernels, lane), lookIn(memory, kernels, lane)]
  const turn = (): number => Atomics.load(control, places.turn)
  ready()
  for (let seen = 0; ; ) {
    for (let i = 0; i < looks && turn() === seen; i += 1);
    while (turn() === seen) Atomics.wait(control, places.turn, seen)
    seen = turn()
    workOn(data, learn, look)
    Atomics.add(control, places.done, 1)
    Atomics.notify(control, places.done)
  }
}
