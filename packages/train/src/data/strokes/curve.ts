/** A place on the paper: x to the right, y down. */
export type Point = readonly [x: number, y: number]

/** Points on the curve for each point that it passes. */
const steps = 3

/**
 * A smooth line through the points, as short straight ones.
 *
 * @see Catmull & Rom 1974, "A class of local interpolating splines"
 */
export const smooth = (through: readonly Point[]): readonly Point[] => {
  const at = (i: number): Point => through[Math.min(Math.max(i, 0), through.length - 1)] ?? [0, 0]
  const spans = through.slice(1).map((_, i) => [at(i - 1), at(i), at(i + 1), at(i + 2)] as const)
  const points = spans.flatMap((span) =>
    Array.from({ length: steps }, (_, step) => onCurve(span, step / steps)),
  )
  return [...points, at(through.length - 1)]
}

type Span = readonly [before: Point, from: Point, to: Point, after: Point]

/** The point at `t`, from 0 to 1, between the two in the middle. */
const onCurve = ([before, from, to, after]: Span, t: number): Point => {
  const along = (axis: 0 | 1): number => {
    const [p, q, r, s] = [before[axis], from[axis], to[axis], after[axis]]
    const slope = (r - p) / 2
    const bend = p - 2.5 * q + 2 * r - 0.5 * s
    const twist = 1.5 * (q - r) + 0.5 * (s - p)
    return q + t * (slope + t * (bend + t * twist))
  }
  return [along(0), along(1)]
}
