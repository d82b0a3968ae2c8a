import { fromFilter, toFilter } from './winograd-lines'

/** The factors [36][in][out] of a filter [3][3][in][out]. */
export function factorsOfFilter(filter: usize, numbers: i32, to: usize, room: usize): void {
  const apart = numbers * 4
  for (let c = 0; c < numbers; c += 4) {
    const from = filter + c * 4
    for (let j = 0; j < 3; j++) fromFilter(from + j * apart, 3 * apart, room + j * 16, 48)
    for (let r = 0; r < 6; r++) fromFilter(room + r * 48, 16, to + c * 4 + r * 6 * apart, apart)
  }
}

/** The slopes [3][3][in][out] of a filter from those of its factors. */
export function slopesOfFilter(from: usize, numbers: i32, to: usize, room: usize): void {
  const apart = numbers * 4
  for (let c = 0; c < numbers; c += 4) {
    for (let j = 0; j < 6; j++) toFilter(from + c * 4 + j * apart, 6 * apart, room + j * 16, 96)
    for (let r = 0; r < 3; r++) toFilter(room + r * 96, 16, to + c * 4 + r * 3 * apart, apart)
  }
}
