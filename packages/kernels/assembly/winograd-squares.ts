import { fromInput, fromSlopes, toInput, toOutput } from './winograd-lines'
import { addSquare, cut, paste } from './winograd-pieces'

/** Where squares of an image begin that are 4 apart, numbered through all examples. */
@unmanaged
export class Grid {
  image: usize
  height: i32
  width: i32
  channels: i32
  /** Squares along each axis. */
  down: i32
  across: i32
  /** How far the first square begins before the image. */
  top: i32
  left: i32
}

/** Bytes of a grid, and room for what is worked on. */
export const GRID: i32 = 32
export const ROOM: i32 = 36 * 16 * 2

export function exampleBytes(g: Grid): i32 {
  return g.height * g.width * g.channels * 4
}

/** Squares of one example. */
export function squares(g: Grid): i32 {
  return g.down * g.across
}

/** Row of the corner of square t, counted in its example. */
function rowOf(g: Grid, t: i32): i32 {
  return (t / g.across) * 4 - g.top
}

function columnOf(g: Grid, t: i32): i32 {
  return (t % g.across) * 4 - g.left
}

function imageOf(g: Grid, t: i32): usize {
  return g.image + (t / squares(g)) * exampleBytes(g)
}

/**
 * Bytes from one of 36 matrices [count][channels] to the next. They lie a little further apart than
 * they are large: at a power of two they would push each other out of the nearest cache.
 */
export function matrixBytes(count: i32, channels: i32): i32 {
  return count * channels * 4 + 64
}

/**
 * The factors of `count` squares from number `first` on: [36][count][channels].
 *
 * @param slopes Whether these are 4×4 squares of slopes, or 6×6 of an input.
 */
export function factorsOf(
  g: Grid,
  first: i32,
  count: i32,
  slopes: bool,
  to: usize,
  room: usize,
): void {
  const pixel = g.channels * 4
  const apart = matrixBytes(count, g.channels)
  const half = room + 36 * 16
  const side = slopes ? 4 : 6
  for (let i = 0; i < count; i++) {
    const t = (first + i) % squares(g)
    const image = imageOf(g, first + i)
    const h = rowOf(g, t)
    const v = columnOf(g, t)
    const inside = h >= 0 && v >= 0 && h + side <= g.height && v + side <= g.width
    const across = inside ? pixel : 16
    const down = inside ? g.width * pixel : side * 16
    for (let c = 0; c < g.channels; c += 4) {
      const out = to + i * pixel + c * 4
      if (!inside) cut(image + c * 4, g.height, g.width, pixel, h, v, side, room)
      const square = inside ? image + (h * g.width + v) * pixel + c * 4 : room
      for (let j = 0; j < side; j++)
        if (slopes) fromSlopes(square + j * across, down, half + j * 16, 96)
        else fromInput(square + j * across, down, half + j * 16, 96)
      for (let r = 0; r < 6; r++)
        if (slopes) fromSlopes(half + r * 96, 16, out + r * 6 * apart, apart)
        else fromInput(half + r * 96, 16, out + r * 6 * apart, apart)
    }
  }
}

/** Writes what [36][count][channels] products come to into the squares from number `first` on. */
export function toSquares(
  g: Grid,
  first: i32,
  count: i32,
  from: usize,
  bias: usize,
  room: usize,
): void {
  const pixel = g.channels * 4
  const apart = matrixBytes(count, g.channels)
  const half = room + 36 * 16
  for (let i = 0; i < count; i++) {
    const t = (first + i) % squares(g)
    const image = imageOf(g, first + i)
    for (let c = 0; c < g.channels; c += 4) {
      const products = from + i * pixel + c * 4
      for (let j = 0; j < 6; j++) toOutput(products + j * apart, 6 * apart, room + j * 16, 96)
      for (let r = 0; r < 4; r++) toOutput(room + r * 96, 16, half + r * 64, 16)
      const more = bias ? bias + c * 4 : 0
      paste(half, image + c * 4, g.height, g.width, pixel, rowOf(g, t), columnOf(g, t), more)
    }
  }
}

/**
 * Adds what [36][count][channels] slopes of factors come to to the squares from number `first` on,
 * which reach into each other.
 */
export function addToSquares(g: Grid, first: i32, count: i32, from: usize, room: usize): void {
  const pixel = g.channels * 4
  const apart = matrixBytes(count, g.channels)
  const half = room + 36 * 16
  for (let i = 0; i < count; i++) {
    const t = (first + i) % squares(g)
    const image = imageOf(g, first + i)
    for (let c = 0; c < g.channels; c += 4) {
      const slopes = from + i * pixel + c * 4
      for (let j = 0; j < 6; j++) toInput(slopes + j * apart, 6 * apart, room + j * 16, 96)
      for (let r = 0; r < 6; r++) toInput(room + r * 96, 16, half + r * 96, 16)
      addSquare(half, image + c * 4, g.height, g.width, pixel, rowOf(g, t), columnOf(g, t))
    }
  }
}
