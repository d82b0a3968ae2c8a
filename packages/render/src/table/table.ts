import type { Value } from '@longhand/derivation'

/** What stands in a table: words, a count (NaN: not known), or the sizes of a shape. */
export type Cell =
  | { readonly words: string }
  | { readonly count: Value }
  | { readonly sizes: readonly number[] }

/** A column: numbers stand right, words left. */
export interface Column {
  readonly heading: string
  readonly align: 'left' | 'right'
}

/** A table as data; how it is set is another matter. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly total?: readonly Cell[]
}

/** How a way of setting tables spells words, a number's digits, and the sizes of a shape. */
export interface Spelling {
  readonly words: (words: string) => string
  readonly digits: (digits: string) => string
  readonly sizes: (sizes: readonly string[]) => string
}

const unknown = '?'

const digitsOf = (value: Value, { digits, words }: Spelling): string =>
  Number.isNaN(value) ? words(unknown) : digits(String(value))

/** A cell in the spelling of its table. */
export const spell = (cell: Cell, spelling: Spelling): string => {
  if ('words' in cell) return spelling.words(cell.words)
  if ('count' in cell) return digitsOf(cell.count, spelling)
  return spelling.sizes(cell.sizes.map((size) => digitsOf(size, spelling)))
}
