import type { Derivation, Table } from '@longhand/derivation'

/** The lines of a table of worked numbers, example by example. */
export const linesIn = ({
  shape: [examples = 0, ...own],
  cellAt,
}: Table): readonly Derivation[][] => {
  const each = own.reduce((cells, count) => cells * count, 1)
  return Array.from({ length: examples }, (_, n) =>
    Array.from({ length: each }, (_, i) => cellAt(n * each + i)).flatMap((line) =>
      line.type === 'derivation' ? [line] : [],
    ),
  )
}
