import { matmul, matmulScratch } from './matmul'
import { Window } from './window'
import { SQUARES, setGrid } from './winograd-room'
import {
  factorsOf,
  factorsOfFilter,
  GRID,
  Grid,
  matrixBytes,
  ROOM,
  squares,
  toSquares,
} from './winograd-squares'

// Convolutions with filters of 3×3 by Winograd's minimal filtering F(4×4, 3×3): squares of 4×4
// outputs by 36 products for each pair of channels instead of 144. The products are 36 products of
// matrices, of as many squares at a time as stay in the nearer caches. Strides and dilations are 1,
// channels are multiples of 4.

/** y = x * w + bias, as `convolution` has it. */
export function winograd(
  n: i32,
  w: Window,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  scratch: usize,
): void {
  const height = w.outHeight
  const width = w.outWidth
  setGrid(scratch, x, w.inHeight, w.inWidth, w.inChannels, height, width, w.top, w.left)
  setGrid(scratch + GRID, y, height, width, w.outChannels, height, width, 0, 0)
  slide(n, filter, false, bias, scratch)
}

/** dx = dy * w turned by 180°, as `inputGradient` has it. */
export function winogradInputGradient(
  n: i32,
  w: Window,
  filter: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  const height = w.inHeight
  const width = w.inWidth
  const top = 2 - w.top
  const left = 2 - w.left
  setGrid(scratch, dy, w.outHeight, w.outWidth, w.outChannels, height, width, top, left)
  setGrid(scratch + GRID, dx, height, width, w.inChannels, height, width, 0, 0)
  slide(n, filter, true, 0, scratch)
}

/** One grid into the other, by a filter that is turned and read from out to in, or not. */
function slide(n: i32, filter: usize, turned: bool, bias: usize, scratch: usize): void {
  const from = changetype<Grid>(scratch)
  const to = changetype<Grid>(scratch + GRID)
  const inner = from.channels
  const columns = to.channels
  const room = scratch + 2 * GRID
  const pack = room + ROOM
  const weights = pack + matmulScratch(max(inner, columns))
  const inputs = weights + 36 * inner * columns * 4
  const products = inputs + 36 * matrixBytes(SQUARES, inner)
  factorsOfFilter(filter, inner * columns, turned, weights, room)
  // a weight's neighbours: along what is read, and along what is written
  const step = turned ? 4 : columns * 4
  const across = turned ? inner * 4 : 4
  const all = n * squares(to)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, false, inputs, room)
    for (let k = 0; k < 36; k++) {
      const a = inputs + k * matrixBytes(count, inner)
      const b = weights + k * inner * columns * 4
      const out = products + k * matrixBytes(count, columns)
      matmul(count, columns, inner, a, inner * 4, 4, b, step, across, 0, out, pack)
    }
    toSquares(to, first, count, products, bias, room)
  }
}
