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
} from './tables-of.ts'
import type { Training } from './training.ts'

/** Finds any number of a training by its address. */
export type Find = (address: Address) => Derivation | Quantity | undefined

/**
 * Finds the numbers of a training.
 *
 * An address that names no step means the first; `updated` means after the last. Of several steps,
 * each has addresses of its own: `hidden.kernelStep2[0][1].gradient`, `lossStep2`.
 */
export const sheetOf = (training: Training): Find => {
  const { first, after } = training
  const early = once(() => firstTables(training))
  const late = once(() => laterTables(training))
  return (address) => {
    if (address === 'loss') return first.loss()
    if (address === 'lossAfter') return after().loss()
    const place = placeOf(address)
    if (place === undefined) return lossOfStep(training, address)
    const table = early().get(place.table) ?? late().get(place.table)
    return table && entryOf(table, place.at)
  }
}

const firstTables = ({ first }: Training): Tables =>
  new Map([
    ...byAddress([...stepTables(first), ...updatedTables(first)]),
    ...byAddress(stepTables(first), first.stage.mark),
    ...deltas(first),
  ])

const laterTables = ({ first, later, after }: Training): Tables => {
  const last = later().at(-1) ?? first
  return new Map([
    ...later().flatMap((step) => [...byAddress([...stepTables(step), ...updatedTables(step)])]),
    ...byAddress(forwardTables(after())),
    ...byAddress(updatedTables(last), last.stage.mark),
  ])
}

const lossOfStep = ({ first, later }: Training, address: Address): Derivation | undefined =>
  [first, ...later()].find(({ stage }) => address === `loss${stage.mark}`)?.loss()

/** Addresses are short; a longer text is none. */
const longest = 1000
const entry = /^(.+?)((?:\[\d+\])+)((?:\.[A-Za-z]+)?)$/s

/** `hidden.kernel[0][1].gradient` as the table `hidden.kernel.gradient` at [0, 1]. */
const placeOf = (address: Address) => {
  const [, of, at = '', ending = ''] = address.length > longest ? [] : (entry.exec(address) ?? [])
  if (of === undefined) return undefined
  return { table: of + ending, at: [...at.matchAll(/\d+/g)].map(Number) }
}

const entryOf = (table: Table, at: readonly number[]): Derivation | Quantity | undefined => {
  const flat = at.length === table.shape.length ? flatAt(at, table.shape) : undefined
  return flat === undefined ? undefined : table.cellAt(flat)
}
