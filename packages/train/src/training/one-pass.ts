import type { Engine, Outcome } from '../engines/engine.ts'
import type { LabelledBatch } from './batches.ts'
import { guessesOf, rightOf } from './guesses.ts'
import { lossOf } from './loss-of.ts'
import type { StatisticsAt, Status } from './run.ts'
import type { Surroundings } from './surroundings.ts'
import type { BatchEvent } from './training-event.ts'

/** What one step came to. */
export interface StepLog {
  readonly examples: number
  readonly right: number
  /** The mean over the batch. */
  readonly loss: number
  /** Milliseconds of the step alone. */
  readonly step: number
  /** Milliseconds of gathering the examples. */
  readonly gathering: number
}

/** What one pass over the examples came to; of a pass that ended early, as far as it went. */
export interface Pass {
  readonly status: Status
  /** Why it failed; only then. */
  readonly because?: string
  readonly steps: readonly StepLog[]
  /** Of the steps that were looked at now, not before. */
  readonly statistics?: readonly StatisticsAt[]
}

/** Where a pass begins. */
export interface PassBegin {
  readonly epoch: number
  /** The steps of this epoch that an earlier training has taken. */
  readonly before: readonly StepLog[]
  /** Whether it is kept what the layers hold and give at a step of this epoch; the first is 1. */
  readonly isNoted: (batch: number) => boolean
}

/**
 * Trains on every batch once.
 *
 * The pass fails when a loss is no finite number, since nothing that follows would be one, and
 * when the engine cannot take a step with this network.
 *
 * @param batches Those that are left.
 */
export async function* onePass(
  engine: Engine,
  batches: Iterable<LabelledBatch>,
  { epoch, before, isNoted }: PassBegin,
  { clock, stop = () => false, watch = () => false }: Surroundings,
): AsyncGenerator<BatchEvent, Pass> {
  const steps = [...before]
  const statistics: StatisticsAt[] = []
  let asked = clock()
  for (const batch of batches) {
    const notes = isNoted(steps.length + 1)
    const looks = watch() || notes
    const ready = clock()
    const outcome = await taken(engine, batch, looks)
    const step = clock() - ready
    if (typeof outcome === 'string')
      return { status: 'failed', because: outcome, steps, statistics }
    const loss = lossOf(outcome)
    if (!Number.isFinite(loss))
      return { status: 'failed', because: lost(epoch, steps), steps, statistics }
    const examples = batch.size
    const right = rightOf(guessesOf(outcome, examples), batch.labels)
    steps.push({ examples, right, loss, step, gathering: ready - asked })
    const { layers } = outcome
    if (notes && layers) statistics.push({ epoch, batch: steps.length, layers })
    yield {
      type: 'batch',
      epoch,
      batch: steps.length,
      examples,
      loss,
      accuracy: right / examples,
      ...(layers && { layers }),
    }
    if (stop()) return { status: 'stopped', steps, statistics }
    asked = clock()
  }
  return { status: 'done', steps, statistics }
}

/** A step, or why the engine cannot take it with this network. */
const taken = async (
  engine: Engine,
  batch: LabelledBatch,
  looks: boolean,
): Promise<Outcome | string> => {
  try {
    return await engine.step(batch, looks)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const lost = (epoch: number, { length }: readonly StepLog[]): string =>
  `The loss of batch ${length + 1} in epoch ${epoch} is no finite number. Try a smaller learning rate.`
