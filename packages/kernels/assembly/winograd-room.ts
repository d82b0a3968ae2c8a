import { matmulScratch } from './matmul'
import { Window } from './window'
import { GRID, Grid, matrixBytes, ROOM } from './winograd-squares'

/** Squares at a time: their factors and products stay in the nearer caches. */
export const SQUARES: i32 = 32

/** Bytes of scratch that each of the three needs. */
export function winogradScratch(w: Window): i32 {
  const filters = w.outChannels
  const channels = w.inChannels
  const squares = matrixBytes(SQUARES, channels) + matrixBytes(SQUARES, filters)
  const factors = 36 * (channels * filters * 4 + squares)
  return 2 * GRID + ROOM + matmulScratch(max(channels, filters)) + factors + 64
}

/** Writes a grid of the squares that cover `down` × `across` outputs. */
export function setGrid(
  at: usize,
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  down: i32,
  across: i32,
  top: i32,
  left: i32,
): void {
  const grid = changetype<Grid>(at)
  grid.image = image
  grid.height = height
  grid.width = width
  grid.channels = channels
  grid.down = (down + 3) / 4
  grid.across = (across + 3) / 4
  grid.top = top
  grid.left = left
}
