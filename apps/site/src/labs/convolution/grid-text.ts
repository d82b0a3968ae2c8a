import type { Issue } from '@longhand/network'

/** Rows of what somebody typed; each should be a number. */
export type Grid = readonly (readonly unknown[])[]

const typed = (word: string): unknown => {
  const plain = word.replace('−', '-')
  return Number.isFinite(Number(plain)) ? Number(plain) : word
}

/**
 * The grid in a text.
 *
 * @example gridIn('1 2; 3 4') // [[1, 2], [3, 4]]
 */
export const gridIn = (text: string): Grid =>
  text.split(';').map((row) =>
    row
      .split(/[\s,]+/)
      .filter((word) => word !== '')
      .map(typed),
  )

/** A grid as a text. */
export const gridText = (grid: Grid): string => grid.map((row) => row.join(' ')).join('; ')

/** A grid with another number in one place. */
export const withCell = (grid: Grid, y: number, x: number, word: string): Grid =>
  grid.map((row, i) =>
    i === y ? row.map((old, j) => (j === x ? typed(word.trim() || '0') : old)) : row,
  )

/** A grid of another size: what stays stands where it stood, the rest is 0. */
export const sized = (grid: Grid, side: number): Grid =>
  Array.from({ length: side }, (_, y) => Array.from({ length: side }, (_, x) => grid[y]?.[x] ?? 0))

/** What is wrong with a grid that somebody typed. */
export const gridIssues = (path: string, grid: Grid, most: number): readonly Issue[] => {
  const width = grid[0]?.length ?? 0
  const isEven = width > 0 && grid.every((row) => row.length === width)
  const isSmall = grid.length <= most && width <= most
  const strange = grid.flat().filter((one) => typeof one !== 'number')
  return [
    ...(isEven && isSmall
      ? []
      : [
          {
            path,
            expected: `rows of equal length, at most ${most} × ${most} numbers`,
            received: `${grid.length} rows, the first of ${width}`,
            try: 'Write 1 2; 3 4 for two rows of two.',
          },
        ]),
    ...strange.slice(0, 8).map((one) => ({
      path,
      expected: 'a number',
      received: JSON.stringify(one),
      try: 'Write a number such as 2 or -0.5.',
    })),
  ]
}

/** A grid as numbers alone; `gridIssues` says which are none. */
export const numbersOf = (grid: Grid): readonly (readonly number[])[] =>
  grid.map((row) => row.map(Number))
