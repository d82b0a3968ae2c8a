import { matmul, matmulScratch } from './matmul'
import { Window } from './window'
import { factorsOfFilter } from './winograd-filter'
import { SQUARES, setGrids } from './winograd-room'
import {
  addToSquares,
  exampleBytes,
  factorsOf,
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
  setGrids(w, x, y, scratch)
  const from = changetype<Grid>(scratch)
  const to = changetype<Grid>(scratch + GRID)
  const room = scratch + 2 * GRID
  const inner = from.channels
  const columns = to.channels
  const pack = room + ROOM
  const weights = pack + matmulScratch(max(inner, columns))
  const inputs = weights + 36 * inner * columns * 4
  const products = inputs + 36 * matrixBytes(SQUARES, inner)
  factorsOfFilter(filter, inner * columns, weights, room)
  const all = n * squares(to)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, false, inputs, room)
    for (let k = 0; k < 36; k++) {
      const a = inputs + k * matrixBytes(count, inner)
      const b = weights + k * inner * columns * 4
      const out = products + k * matrixBytes(count, columns)
      matmul(count, columns, inner, a, inner * 4, 4, b, columns * 4, 4, 0, out, pack)
    }
    toSquares(to, first, count, products, bias, room)
  }
}

/** The gradient of the input, as `inputGradient` has it: all steps of `winograd` backwards. */
export function winogradInputGradient(
  n: i32,
  w: Window,
  filter: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  setGrids(w, dx, dy, scratch)
  const to = changetype<Grid>(scratch)
  const from = changetype<Grid>(scratch + GRID)
  const room = scratch + 2 * GRID
  const inner = from.channels
  const columns = to.channels
  const pack = room + ROOM
  const weights = pack + matmulScratch(max(inner, columns))
  const slopes = weights + 36 * inner * columns * 4
  const products = slopes + 36 * matrixBytes(SQUARES, inner)
  factorsOfFilter(filter, inner * columns, weights, room)
  memory.fill(dx, 0, n * exampleBytes(to))
  const all = n * squares(from)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, true, slopes, room)
    for (let k = 0; k < 36; k++) {
      const a = slopes + k * matrixBytes(count, inner)
      const b = weights + k * inner * columns * 4
      const out = products + k * matrixBytes(count, columns)
      matmul(count, columns, inner, a, inner * 4, 4, b, 4, inner * 4, 0, out, pack)
    }
    addToSquares(to, first, count, products, room)
  }
}
