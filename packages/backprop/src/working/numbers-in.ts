import type { Table } from '@longhand/derivation'

/** All numbers of a table, in flat order. */
export const numbersIn = ({ shape, valueAt }: Table): Float64Array =>
  Float64Array.from({ length: shape.reduce((cells, count) => cells * count, 1) }, (_, flat) =>
    valueAt(flat),
  )
