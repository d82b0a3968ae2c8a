import { strip } from './strip'
import { Window } from './window'
import { slopesOfFilter } from './winograd-filter'
import { SQUARES, setGrids } from './winograd-room'
import { factorsOf, GRID, Grid, matrixBytes, ROOM, squares } from './winograd-squares'

/** The gradient of the filter, as `filterGradient` has it. */
export function winogradFilterGradient(
  n: i32,
  w: Window,
  x: usize,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  setGrids(w, x, dy, scratch)
  const rows = w.inChannels
  const columns = w.outChannels
  const from = changetype<Grid>(scratch)
  const to = changetype<Grid>(scratch + GRID)
  const room = scratch + 2 * GRID
  const weights = room + ROOM
  const inputs = weights + 36 * rows * columns * 4
  const slopes = inputs + 36 * matrixBytes(SQUARES, rows)
  memory.fill(weights, 0, 36 * rows * columns * 4)
  const all = n * squares(to)
  for (let first = 0; first < all; first += SQUARES) {
    const count = min(SQUARES, all - first)
    factorsOf(from, first, count, false, inputs, room)
    factorsOf(to, first, count, true, slopes, room)
    for (let k = 0; k < 36; k++) {
      const a = inputs + k * matrixBytes(count, rows)
      const b = slopes + k * matrixBytes(count, columns)
      addProduct(rows, columns, count, a, b, weights + k * rows * columns * 4)
    }
  }
  slopesOfFilter(weights, rows * columns, dw, room)
}

/** out += aᵀ · b: a is [inner][rows], b [inner][columns]; rows are a multiple of 4. */
function addProduct(rows: i32, columns: i32, inner: i32, a: usize, b: usize, out: usize): void {
  const row = columns * 4
  for (let j = 0; j < columns; j += 8) {
    const to = out + j * 4
    strip(
      rows,
      columns - j,
      inner,
      1,
      a,
      0,
      4,
      rows * 4,
      0,
      b + j * 4,
      row,
      0,
      to,
      row,
      to,
      row,
      false,
    )
  }
}
