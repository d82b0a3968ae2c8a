import { Window } from './window'
import { factorBytes } from './winograd-filter'
import { GRID, Grid, matrixBytes, ROOM } from './winograd-squares'

/** Squares at a time: their factors and products stay in the nearer caches. */
export const SQUARES: i32 = 32

/** Bytes of scratch that each of the three needs. */
export function winogradScratch(w: Window): i32 {
  const filters = w.outChannels
  const channels = w.inChannels
  const squares = matrixBytes(SQUARES, channels) + matrixBytes(SQUARES, filters)
  const weights = max(factorBytes(channels, filters), factorBytes(filters, channels))
  return 2 * GRID + ROOM + 36 * (weights + squares) + 64
}

/** Writes the grids of an input and of its output, one behind the other. */
export function setGrids(w: Window, x: usize, y: usize, to: usize): void {
  setGrid(w, x, w.inHeight, w.inWidth, w.inChannels, w.top, w.left, to)
  setGrid(w, y, w.outHeight, w.outWidth, w.outChannels, 0, 0, to + GRID)
}

function setGrid(
  w: Window,
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  top: i32,
  left: i32,
  to: usize,
): void {
  const grid = changetype<Grid>(to)
  grid.image = image
  grid.height = height
  grid.width = width
  grid.channels = channels
  grid.down = (w.outHeight + 3) / 4
  grid.across = (w.outWidth + 3) / 4
  grid.top = top
  grid.left = left
}
