import { between, near } from '../../random/draw.ts'
import type { Random } from '../../random/random.ts'
import type { Point } from './curve.ts'

/** How one example is written: where each point of the box comes to lie, in pixels. */
export interface Hand {
  readonly place: (point: Point) => Point
  /** Half the width of the line, in pixels. */
  readonly radius: number
  /** The darkest grey, from 0 to 1. */
  readonly ink: number
}

/** A random hand for an image of `side` × `side` pixels. */
export const randomHand = (random: Random, side: number): Hand => {
  const bent = bending(random)
  const size = (side * 20) / 28
  const wide = size * between(random, 0.6, 1.05)
  const high = size * between(random, 0.8, 1.08)
  const slant = near(random, 0.15, 0.65)
  const turn = turning(near(random, 0, 0.15))
  const middle: Point = [side / 2 + near(random, 0, 4), side / 2 + near(random, 0, 4)]
  const place = (point: Point): Point => {
    const [x, y] = bent(point)
    const down = y * high
    const [right, below] = turn([x * wide - slant * down, down])
    return [middle[0] + right, middle[1] + below]
  }
  return { place, radius: between(random, 0.6, 1.7), ink: between(random, 0.65, 1) }
}

/** A turn about the middle by twice the angle whose tangent is `t`: no sine is asked for. */
const turning = (t: number): ((point: Point) => Point) => {
  const cos = (1 - t * t) / (1 + t * t)
  const sin = (2 * t) / (1 + t * t)
  return ([x, y]) => [cos * x - sin * y, sin * x + cos * y]
}

/** Squares along each side of the sheet that is stretched, and how far a knot of it moves. */
const squares = 3
const stretch = 0.2

/**
 * Writes on a sheet of rubber: each knot of a grid moves a little, what lies between follows.
 * Gives points about the middle of the box.
 *
 * @see Simard, Steinkraus & Platt 2003, "Best practices for convolutional neural networks", §2
 */
const bending = (random: Random): ((point: Point) => Point) => {
  const knots = Array.from(
    { length: (squares + 1) ** 2 },
    (): Point => [near(random, 0, stretch), near(random, 0, stretch)],
  )
  const knot = (column: number, row: number): Point => knots[row * (squares + 1) + column] ?? [0, 0]
  return ([x, y]) => {
    const [column, right] = within(x)
    const [row, down] = within(y)
    const moved = (axis: 0 | 1): number =>
      mix(
        mix(knot(column, row)[axis], knot(column + 1, row)[axis], right),
        mix(knot(column, row + 1)[axis], knot(column + 1, row + 1)[axis], right),
        down,
      )
    return [x - 0.5 + moved(0), y - 0.5 + moved(1)]
  }
}

/** The square along one axis, and how far across it, eased so that the sheet has no folds. */
const within = (along: number): readonly [square: number, across: number] => {
  const square = Math.min(Math.max(Math.floor(along * squares), 0), squares - 1)
  const across = Math.min(Math.max(along * squares - square, 0), 1)
  return [square, across * across * (3 - 2 * across)]
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share
