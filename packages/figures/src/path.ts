/** A point of a drawing: to the right, and down. */
export interface Point {
  readonly x: number
  readonly y: number
}

const tenths = (value: number): number => Math.round(value * 10) / 10

const at = ({ x, y }: Point): string => `${tenths(x)} ${tenths(y)}`

/** Straight lines from point to point. @example line([{ x: 0, y: 0 }, { x: 4, y: 0 }]) // 'M0 0L4 0' */
export const line = ([start, ...rest]: readonly Point[]): string =>
  start === undefined ? '' : `M${at(start)}${rest.map((point) => `L${at(point)}`).join('')}`

/** A closed shape. */
export const closed = (points: readonly Point[]): string => `${line(points)}z`

/** The same point, further right and down. */
export const shifted = ({ x, y }: Point, right: number, down: number): Point => ({
  x: x + right,
  y: y + down,
})

/** The two strokes of an arrow's head at `tip`, which points right or down. */
export const arrowHead = (tip: Point, pointing: 'right' | 'down'): string => {
  const wings: readonly [Point, Point] =
    pointing === 'right'
      ? [shifted(tip, -5, -4), shifted(tip, -5, 4)]
      : [shifted(tip, -4, -5), shifted(tip, 4, -5)]
  return line([wings[0], tip, wings[1]])
}
