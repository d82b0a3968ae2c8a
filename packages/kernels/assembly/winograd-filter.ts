import { transpose } from './panel'
import { panelBytes } from './slide'
import { fromFilter } from './winograd-lines'
import { toFilter } from './winograd-slopes'

/** Bytes of each of the 36 matrices of factors of a filter, in panels of 8 columns. */
export function factorBytes(rows: i32, columns: i32): i32 {
  return panelBytes(rows, columns) + 64
}

/** The factors of a filter [3][3][in][out]: 36 matrices in panels of 8 filters [in][8]. */
export function factorsOfFilter(
  filter: usize,
  channels: i32,
  filters: i32,
  to: usize,
  room: usize,
): void {
  const apart = channels * filters * 4
  const bytes = factorBytes(channels, filters)
  for (let f = 0; f < filters; f += 4)
    for (let c = 0; c < channels; c++) {
      const from = filter + (c * filters + f) * 4
      const out = to + (f >> 3) * channels * 32 + c * 32 + (f & 4) * 4
      fromFilter(3, from, 3 * apart, apart, room, 48, 16)
      fromFilter(6, room, 16, 48, out, bytes, 6 * bytes)
    }
}

/** The same turned: 36 matrices in panels of 8 channels [out][8]. */
export function turnedFactorsOfFilter(
  filter: usize,
  channels: i32,
  filters: i32,
  to: usize,
  room: usize,
): void {
  const apart = channels * filters * 4
  const bytes = factorBytes(filters, channels)
  const square = room + 18 * 16
  for (let c = 0; c < channels; c += 4)
    for (let f = 0; f < filters; f += 4) {
      const out = to + (c >> 3) * filters * 32 + f * 32 + (c & 4) * 4
      for (let i = 0; i < 4; i++) {
        const from = filter + ((c + i) * filters + f) * 4
        fromFilter(3, from, 3 * apart, apart, room, 48, 16)
        fromFilter(6, room, 16, 48, square + i * 16, 64, 6 * 64)
      }
      for (let k = 0; k < 36; k++) transpose(square + k * 64, 16, out + k * bytes)
    }
}

/** The slopes [3][3][in][out] of a filter from those of its factors. */
export function slopesOfFilter(from: usize, numbers: i32, to: usize, room: usize): void {
  const apart = numbers * 4
  for (let c = 0; c < numbers; c += 4) {
    toFilter(6, from + c * 4, 6 * apart, apart, room, 96, 16)
    toFilter(3, room, 16, 96, to + c * 4, apart, 3 * apart)
  }
}
