import { addressOfLayer } from '@longhand/derivation'
import { isObject } from '@longhand/network'

/** A number as it was handed in, under the name that it was given. */
export interface NamedEntry {
  /** `w5`, `hidden.kernel[0][1]`, `gradients.hidden.kernel[0][1]`. */
  readonly name: string
  readonly value: unknown
}

const nameColumns = ['name', 'quantity', 'weight'] as const
const valueColumns = ['value', 'answer', 'number'] as const

/** Every number of a table that was handed in; a cell that is empty was not. */
export const entriesIn = (data: unknown): readonly NamedEntry[] =>
  (Array.isArray(data) ? data.map(rowOf) : under('', data)).filter(
    ({ value }) => value !== null && value !== undefined && value !== '',
  )

const rowOf = (row: unknown, i: number): NamedEntry => {
  const cells = isObject(row) ? row : {}
  const [name] = nameColumns.flatMap((column) => cells[column] ?? [])
  const [value] = valueColumns.flatMap((column) => cells[column] ?? [])
  return { name: name === undefined ? `row ${i + 1}` : String(name), value }
}

/** The numbers below a name: of a layer, of a tensor, of an axis. */
const under = (name: string, value: unknown): readonly NamedEntry[] => {
  if (Array.isArray(value)) return value.flatMap((one, i) => under(`${name}[${i}]`, one))
  if (!isObject(value)) return [{ name, value }]
  return Object.entries(value).flatMap(([key, one]) => {
    const own = isObject(one) ? addressOfLayer(key) : key
    return under(name === '' ? own : `${name}.${own}`, one)
  })
}
