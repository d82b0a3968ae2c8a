import { strip } from './strip'
import { Window } from './window'
import { factorBytes, factorsOfFilter, turnedFactorsOfFilter } from './winograd-filter'
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
  rectify: bool,
): void {
  setGrids(w, x, y, scratch)
  const from = changetype<Grid>(scratch)
  const to = changetype<Grid>(scratch + GRID)
  const room = scratch + 2 * GRID
  const inner = from.channels
  const columns = to.channels
  const weights = room + ROOM
  const inputs = weights + 36 * factorBytes(inner, columns)
  const products = inputs + 36 * matrixBytes(SQUARES, inner)
  factorsOfFilter(filter, inner, columns, weights, room)
  const all = n * squares(to)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, false, inputs, room)
    multiply(count, inner, columns, inputs, weights, bias, products)
    toSquares(to, first, count, products, rectify, room)
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
  const weights = room + ROOM
  const slopes = weights + 36 * factorBytes(inner, columns)
  const products = slopes + 36 * matrixBytes(SQUARES, inner)
  turnedFactorsOfFilter(filter, columns, inner, weights, room)
  memory.fill(dx, 0, n * exampleBytes(to))
  const all = n * squares(from)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, true, slopes, room)
    multiply(count, inner, columns, slopes, weights, 0, products)
    addToSquares(to, first, count, products, room)
  }
}

// the product that is added to all 16 outputs of a square: what begins with the bias there
const EVERYWHERE: i32 = 7

/** The 36 products of `count` squares [count][inner] with panels [inner][8]. */
function multiply(
  count: i32,
  inner: i32,
  columns: i32,
  squares: usize,
  panels: usize,
  bias: usize,
  products: usize,
): void {
  const row = inner * 4
  for (let k = 0; k < 36; k++) {
    const a = squares + k * matrixBytes(count, inner)
    const b = panels + k * factorBytes(inner, columns)
    const out = products + k * matrixBytes(count, columns)
    for (let j = 0; j < columns; j += 8) {
      const panel = b + j * row
      const to = out + j * 4
      strip(
        count,
        columns - j,
        inner,
        1,
        a,
        0,
        row,
        4,
        0,
        panel,
        32,
        0,
        bias && k === EVERYWHERE ? bias + j * 4 : 0,
        0,
        to,
        columns * 4,
        false,
      )
    }
  }
}
