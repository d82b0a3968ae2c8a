import type { Address } from '../address.ts'

/** Whose a table's cell is. @example cellAddress('hidden.kernel', [0, 1]) // 'hidden.kernel[0][1]' */
export const cellAddress = (of: Address, at: readonly (number | string)[]): Address =>
  `${of}${at.map((i) => `[${i}]`).join('')}`

/** A flat position along each axis. @example positionAt(5, [2, 3]) // [1, 2] */
export const positionAt = (flat: number, shape: readonly number[]): readonly number[] =>
  stepTo(Array<number>(shape.length), flat, shape)

/** The same in a list that is there already, for those who ask for every cell of a large grid. */
export const stepTo = (at: number[], flat: number, shape: readonly number[]): number[] => {
  let rest = flat
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const count = shape[axis] ?? 1
    at[axis] = rest % count
    rest = Math.floor(rest / count)
  }
  return at
}

/**
 * Each axis' position as one flat position, or undefined outside the grid.
 *
 * @example flatAt([1, 2], [2, 3]) // 5
 */
export const flatAt = (at: readonly number[], shape: readonly number[]): number | undefined => {
  let flat = 0
  for (const [axis, count] of shape.entries()) {
    const position = at[axis] ?? -1
    if (position < 0 || position >= count) return undefined
    flat = flat * count + position
  }
  return flat
}

/** How many cells a grid has. @example cellsOf([2, 3]) // 6 */
export const cellsOf = (shape: readonly number[]): number =>
  shape.reduce((cells, count) => cells * count, 1)
