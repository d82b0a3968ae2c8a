import type { Batch } from '../src/engines/engine.ts'

/** Milliseconds of one training step: forward, backward, update. */
export type Timed = () => Promise<number>

/** Somebody who takes training steps. */
export interface Contestant {
  readonly name: string
  /** A step of a workload that is ready to be timed; undefined where it does not take part. */
  readonly enter: (workload: string, batch: number) => Promise<Timed | undefined>
}

/** The median. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN

/** Times steps for some milliseconds, at least three, and gives the least: others disturb some. */
export const timed =
  (step: (batch: Batch) => Promise<unknown>, batch: Batch, milliseconds = 300): Timed =>
  async () => {
    const times: number[] = []
    const begin = performance.now()
    while (times.length < 3 || performance.now() - begin < milliseconds) {
      const before = performance.now()
      await step(batch)
      times.push(performance.now() - before)
    }
    return Math.min(...times)
  }
