import { addressOf, type Table } from '@longhand/derivation'
import type { SetUp } from '../working/set-up.ts'
import type { Step } from '../working/step.ts'
import { weightTables } from '../working/tables-of.ts'
import { linesThrough } from './lines-through.ts'
import type { WalkStep } from './walk-step.ts'

/**
 * Every line of a step of the training in order: forward, loss, backward, update.
 *
 * Nothing is worked out before a line is asked for.
 */
export function* walk({ network }: SetUp, step: Step): Generator<WalkStep, void> {
  for (const { layer, worked } of step.pass)
    yield* linesThrough(worked.tables, { phase: 'forward', layer: layer.name })
  yield* linesThrough(step.tables, { phase: 'loss' })
  const loss = step.loss()
  yield { id: addressOf(loss), phase: 'loss', line: () => loss }
  for (const { layer, reach, delta, tables } of step.back) {
    // nobody updates what the network is given
    if (network.inputs.some(({ name }) => name === layer.name)) continue
    const own = delta === reach ? [reach, ...tables] : [reach, ...tables, delta]
    const station = { phase: 'backward' as const, layer: layer.name }
    yield* linesThrough(own, station)
    yield* linesThrough(Object.values(step.gradients.get(layer.name) ?? {}), station)
  }
  yield* updateLines(step)
}

function* updateLines({ updates }: Step): Generator<WalkStep, void> {
  const { weights, tables } = updates()
  const [whole, single] = [tables.filter(isOne), tables.filter((table) => !isOne(table))]
  yield* linesThrough(whole, { phase: 'update' })
  for (const [layer, tensors] of weights)
    for (const updated of weightTables(new Map([[layer, tensors]]))) {
      const kept = single.filter(({ of }) => of === updated.of)
      yield* linesThrough([...kept, updated], { phase: 'update', layer })
    }
}

const isOne = ({ shape }: Table): boolean => shape.length === 0
