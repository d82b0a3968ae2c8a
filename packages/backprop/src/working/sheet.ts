import {
  type Address,
  type Derivation,
  flatAt,
  type Quantity,
  type Table,
} from '@longhand/derivation'
import { once } from './once.ts'
import {
  byAddress,
  deltas,
  forwardTables,
  stepTables,
  type Tables,
  updatedTables,
  weightTables,
} from './tables-of.ts'
import type { Training } from './training.ts'

/** Finds any number of a training by its address. */
export type Find = (address: Address) => Derivation | Quantity | undefined

/** Finds numbers one by one, and whole tables of them. */
export interface Sheet {
  readonly find: Find
  readonly tableAt: (address: Address) => Table | undefined
}

/**
 * Finds the numbers of a training.
 *
 * An address that names no step means the first; `updated` means after the last. Of several steps,
 * each has addresses of its own: `hidden.kernelStep2[0][1].gradient`, `lossStep2`.
 */
export const sheetOf = (training: Training): Sheet => {
  const { first, after } = training
  const early = once(() => firstTables(training))
  const late = once(() => lastTables(training))
  const ofStep = stepByStep(training)
  const tableAt = (address: Address) =>
    early().get(address) ?? ofStep(address) ?? late().get(address)
  const find: Find = (address) => {
    if (address === 'loss') return first.loss()
    if (address === 'lossAfter') return after().loss()
    const place = placeOf(address)
    const table = place && tableAt(place.table)
    return place && table ? entryOf(table, place.at) : lossOfStep(training, address)
  }
  return { find, tableAt }
}

const firstTables = ({ first }: Training): Tables =>
  new Map([
    ...byAddress([...stepTables(first), ...updatedTables(first)]),
    ...byAddress([...stepTables(first), ...first.updates().tables], first.stage.mark),
    ...deltas(first),
  ])

const lastTables = ({ last, after }: Training): Tables =>
  new Map([
    ...byAddress(forwardTables(after())),
    ...byAddress(weightTables(last().updates().weights), last().stage.mark),
  ])

const numbered = /Step(\d+)(?=[.[]|$)/

/** Tables whose address names a step; each step's are listed once. */
const stepByStep = ({ at }: Training): ((address: Address) => Table | undefined) => {
  const known = new Map<number, Tables>()
  return (address) => {
    const step = Number(numbered.exec(address)?.[1])
    const found = at(step)
    if (found === undefined) return undefined
    const tables = known.get(step) ?? byAddress([...stepTables(found), ...updatedTables(found)])
    known.set(step, tables)
    return tables.get(address)
  }
}

const lossOfStep = ({ at }: Training, address: Address): Derivation | undefined =>
  at(Number(/^lossStep(\d+)$/.exec(address)?.[1]))?.loss()

/** Addresses are short; a longer text is none. */
const longest = 1000
const entry = /((?:\[\d+\])*)((?:\.[A-Za-z]+)?)$/

/** `hidden.kernel[0][1].gradient` as the table `hidden.kernel.gradient` at [0, 1]. */
const placeOf = (address: Address) => {
  const found = address.length > longest ? null : entry.exec(address)
  if (found === null) return undefined
  const [, at = '', ending = ''] = found
  const of = address.slice(0, found.index)
  return { table: of + ending, at: at === '' ? [] : at.slice(1, -1).split('][').map(Number) }
}

const entryOf = (table: Table, at: readonly number[]): Derivation | Quantity | undefined => {
  const flat = at.length === table.shape.length ? flatAt(at, table.shape) : undefined
  return flat === undefined ? undefined : table.cellAt(flat)
}
