import {
  along,
  cell,
  type Expression,
  fixedAt,
  flatAt,
  joinedTable,
  type SignAt,
  type Table,
} from '@longhand/derivation'
import { type Desk, unitSign } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'

/** The desk of one step of a sequence. */
export const stepDesk = (desk: Desk, step: number): Desk => ({ ...desk, step })

/** What was worked out step by step, as one table: an example first, then the step. */
export const joinSteps = (steps: readonly Table[], signAt?: SignAt): Table => {
  const [first] = steps
  if (first === undefined) throw new TypeError('a sequence without steps')
  const [examples = 1, ...own] = first.shape
  const signed: SignAt = ([n = 0, step = 0, ...place]) =>
    (steps[Number(step)] ?? first).signAt([n, ...place])
  const grid = {
    term: first.term,
    of: first.of,
    shape: [examples, steps.length, ...own],
    signAt: signAt ?? signed,
  }
  return joinedTable(grid, steps, ([n = 0, step = 0, ...place]) => [
    step,
    flatAt([n, ...place], first.shape) ?? 0,
  ])
}

/** Tables of every step, each joined with those of the other steps that are like it. */
export const joinAlike = (steps: readonly (readonly Table[])[]): readonly Table[] =>
  (steps[0] ?? []).map((_, i) => joinSteps(steps.flatMap((tables) => tables[i] ?? [])))

/** The symbols of a joined table that templates read at any step. */
export const stepSign = (desk: Desk, base: string): SignAt => unitSign(desk, base)

/** What a sequence holds at a step. */
export const atStep = (table: Table, step: number, index: string): Expression =>
  cell(table, along(example), fixedAt(step), ...at(index))
