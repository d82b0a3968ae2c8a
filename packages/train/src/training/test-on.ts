import type { Examples } from '../data/data-set.ts'
import type { Engine } from '../engines/engine.ts'
import { asTheyLie, batchesOf } from './batches.ts'
import { guessesOf } from './guesses.ts'
import { lossOf } from './loss-of.ts'
import type { Surroundings } from './surroundings.ts'

/** How a network does on examples that it has not seen. */
export interface TestResult {
  readonly testLoss: number
  readonly testAccuracy: number
  /** Rows are classes, columns what they were taken for. */
  readonly confusion: readonly (readonly number[])[]
}

/** Examples that go through the network at once; the result does not depend on it. */
const atOnce = 500

/**
 * Tries the network on examples, without training.
 *
 * @returns Undefined where it was stopped.
 */
export const testOn = async (
  engine: Engine,
  examples: Examples,
  classes: number,
  { breathe, stop = () => false }: Pick<Surroundings, 'breathe' | 'stop'> = {},
): Promise<TestResult | undefined> => {
  const confusion = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0))
  let loss = 0
  for (const batch of batchesOf(examples, classes, atOnce, asTheyLie(examples))) {
    await breathe?.()
    if (stop()) return undefined
    const outcome = await engine.evaluate(batch)
    loss += lossOf(outcome) * batch.size
    for (const [at, guess] of guessesOf(outcome, batch.size).entries()) {
      const row = confusion[batch.labels[at] ?? 0]
      if (row) row[guess] = (row[guess] ?? 0) + 1
    }
  }
  const right = confusion.reduce((sum, row, label) => sum + (row[label] ?? 0), 0)
  return { testLoss: loss / examples.count, testAccuracy: right / examples.count, confusion }
}
