import { fromInput, toOutput } from './winograd-lines'
import { addSquare, cut, paste } from './winograd-pieces'
import { fromSlopes, toInput } from './winograd-slopes'

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
export const ROOM: i32 = 36 * 16 * 5

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
      if (slopes) {
        fromSlopes(4, square, down, across, half, 96, 16)
        fromSlopes(6, half, 16, 96, out, apart, 6 * apart)
      } else {
        fromInput(6, square, down, across, half, 96, 16)
        fromInput(6, half, 16, 96, out, apart, 6 * apart)
      }
    }
  }
}

/**
 * Writes what [36][count][channels] products come to into the squares from number `first` on, as
 * far as they lie inside.
 *
 * @param rectify Whether numbers below 0 become 0, as in ReLU.
 */
export function toSquares(
  g: Grid,
  first: i32,
  count: i32,
  from: usize,
  rectify: bool,
  room: usize,
): void {
  const pixel = g.channels * 4
  const row = g.width * pixel
  const apart = matrixBytes(count, g.channels)
  const half = room + 36 * 16
  const least: f32 = rectify ? 0 : -Infinity
  for (let i = 0; i < count; i++) {
    const t = (first + i) % squares(g)
    const h = rowOf(g, t)
    const v = columnOf(g, t)
    const image = imageOf(g, first + i) + h * row + v * pixel
    const down = min(4, g.height - h)
    const across = min(4, g.width - v)
    const inside = down === 4 && across === 4
    for (let c = 0; c < pixel; c += 16) {
      toOutput(6, from + i * pixel + c, 6 * apart, apart, room, 96, 16, -Infinity)
      if (inside) toOutput(4, room, 16, 96, image + c, pixel, row, least)
      else {
        toOutput(4, room, 16, 96, half, 16, 64, least)
        paste(half, down, across, image + c, row, pixel)
      }
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
      toInput(6, slopes, 6 * apart, apart, room, 96, 16)
      toInput(6, room, 16, 96, half, 16, 96)
      addSquare(half, image + c * 4, g.height, g.width, pixel, rowOf(g, t), columnOf(g, t))
    }
  }
}
