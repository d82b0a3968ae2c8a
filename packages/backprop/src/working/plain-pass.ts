import {
  cell,
  type Expression,
  givenTable,
  letter,
  replay,
  type Table,
  type Word,
} from '@longhand/derivation'
import { type Stage, stepStage } from '../writing/stage.ts'
import { keptTables } from './kept-tables.ts'
import { numbersIn } from './numbers-in.ts'
import type { SetUp } from './set-up.ts'
import { type Step, workStep } from './step.ts'
import { givenWeights } from './weights.ts'

/** What goes from one step to the next, as plain numbers: by layer and tensor, and by word. */
interface Carried {
  readonly weights: ReadonlyMap<string, Readonly<Record<string, Float64Array>>>
  readonly kept: ReadonlyMap<string, ReadonlyMap<Word, Float64Array>>
}

/**
 * A later step, from given numbers: all steps between are passed in plain numbers and let go.
 *
 * @param from The number of the step `before`.
 */
export const stepFromNumbers = (setUp: SetUp, before: Step, from: number, asked: number): Step => {
  const { steps = 1 } = setUp.problem
  let here = before
  for (let step = from + 1; step <= asked; step++) {
    const carried = carriedFrom(here)
    here = stepOn(setUp, carried, stepStage(step, steps))
    // only the first of these can fail, and then all do
    if (step === from + 1 && step < asked && passed(setUp, here, carried, step, asked))
      return stepOn(setUp, carried, stepStage(asked, steps))
  }
  return here
}

const carriedFrom = ({ updates }: Step): Carried => {
  const { weights, kept } = updates()
  const tensors = [...weights].map(([layer, tables]) => {
    const numbers = Object.entries(tables).map(([name, table]) => [name, numbersIn(table)] as const)
    return [layer, Object.fromEntries(numbers)] as const
  })
  const words = [...kept].map(([of, tables]) => {
    const numbers = [...tables].map(([word, table]) => [word, numbersIn(table)] as const)
    return [of, new Map(numbers)] as const
  })
  return { weights: new Map(tensors), kept: new Map(words) }
}

/** A step that begins with the numbers that were carried to it. */
const stepOn = (setUp: SetUp, { weights, kept }: Carried, stage: Stage): Step => {
  const given = givenWeights(setUp, (layer, name) => weights.get(layer)?.[name] ?? [], stage)
  return workStep(setUp, given, keptTables(setUp, kept, stage), stage)
}

/** Passes the steps from `first` on in place, up to the one asked for; false where none can be. */
const passed = (
  { before }: SetUp,
  step: Step,
  carried: Carried,
  first: number,
  asked: number,
): boolean => {
  const clock = new Float64Array(1)
  const ways = waysOn(step, carried)
  const again = replay(
    ways.map(({ table }) => table),
    stepNumber(clock),
  )
  if (again === undefined) return false
  for (let number = first; number < asked; number++) {
    clock[0] = before.steps + number
    const next = again()
    for (const [i, { numbers }] of ways.entries()) numbers.set(next[i] ?? [])
  }
  return true
}

/** Each table that a step ends with, and the numbers with which the next one begins. */
const waysOn = (
  { updates }: Step,
  carried: Carried,
): readonly { readonly table: Table; readonly numbers: Float64Array }[] => {
  const { weights, kept } = updates()
  const way = (table: Table, numbers: Float64Array | undefined) =>
    numbers === undefined ? [] : [{ table, numbers }]
  return [
    ...[...weights].flatMap(([layer, tables]) =>
      Object.entries(tables).flatMap(([name, table]) =>
        way(table, carried.weights.get(layer)?.[name]),
      ),
    ),
    ...[...kept].flatMap(([of, tables]) =>
      [...tables].flatMap(([word, table]) => way(table, carried.kept.get(of)?.get(word))),
    ),
  ]
}

/** The number of the step as a table of one, so that it can change. */
const stepNumber = (clock: Float64Array): ((node: Expression) => Expression) => {
  const signAt = () => letter('τ')
  const table = givenTable({ term: 'step-number', of: 'step', shape: [], signAt }, clock)
  return (node) => (node.type === 'quantity' && node.term === 'step-number' ? cell(table) : node)
}
