import type { Point } from './curve.ts'

/** What a pen did on a square sheet: for each pixel, row by row, the square of its distance. */
export interface Sheet {
  readonly side: number
  readonly squares: Float64Array
}

/** A sheet that no line has come near. */
export const blank = (side: number): Sheet => ({
  side,
  squares: new Float64Array(side * side).fill(Number.POSITIVE_INFINITY),
})

/**
 * Draws straight lines from point to point: each pixel keeps the distance from its middle to the
 * nearest, as far as `reach`. Lengths are in pixels; the sheet is written on.
 */
export const draw = (sheet: Sheet, points: readonly Point[], reach: number): void => {
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1], points[i]]
    if (from && to) drawLine(sheet, from, to, reach)
  }
}

const drawLine = ({ side, squares }: Sheet, [x0, y0]: Point, [x1, y1]: Point, reach: number) => {
  const dx = x1 - x0
  const dy = y1 - y0
  const length = dx * dx + dy * dy || 1
  const right = last(x0, x1, reach, side)
  const bottom = last(y0, y1, reach, side)
  for (let row = first(y0, y1, reach); row <= bottom; row += 1)
    for (let column = first(x0, x1, reach); column <= right; column += 1) {
      const x = column + 0.5 - x0
      const y = row + 0.5 - y0
      // how far along the line its nearest point lies
      const share = Math.min(Math.max((x * dx + y * dy) / length, 0), 1)
      const awayX = x - share * dx
      const awayY = y - share * dy
      const at = row * side + column
      squares[at] = Math.min(squares[at] ?? 0, awayX * awayX + awayY * awayY)
    }
}

/** The first pixel along one axis that the line can reach. */
const first = (a: number, b: number, reach: number): number =>
  Math.max(Math.floor(Math.min(a, b) - reach), 0)

/** The last one. */
const last = (a: number, b: number, reach: number, side: number): number =>
  Math.min(Math.floor(Math.max(a, b) + reach), side - 1)

/**
 * The sheet as bytes: 0 is paper, 255 · `ink` a pixel that a line of this radius covers whole.
 *
 * A pixel is covered by as much as the line reaches past its middle, from half a pixel before to
 * half a pixel behind: soft edges.
 */
export const inked = ({ squares }: Sheet, radius: number, ink: number): Uint8Array => {
  const bytes = new Uint8Array(squares.length)
  for (let at = 0; at < squares.length; at += 1) {
    const covered = Math.min(Math.max(radius + 0.5 - Math.sqrt(squares[at] ?? 0), 0), 1)
    bytes[at] = Math.round(255 * ink * covered)
  }
  return bytes
}
