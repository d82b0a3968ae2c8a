import { put, take } from './lanes'

/** out = a + b, n · size numbers; out may lie where either lies. */
export function add(n: i32, size: i32, a: usize, b: usize, out: usize): void {
  const count = n * size
  for (let i = 0; i < count; i += 4) {
    const at = i * 4
    put(out + at, count - i, f32x4.add(take(a + at, count - i), take(b + at, count - i)))
  }
}

/** The sum of `parts` runs of `count` numbers that begin `apart` bytes from each other, in order. */
export function addParts(count: i32, parts: i32, from: usize, apart: i32, to: usize): void {
  for (let i = 0; i < count; i += 4) {
    let at = from + i * 4
    let sum = take(at, count - i)
    for (let p = 1; p < parts; p++) {
      at += apart
      sum = f32x4.add(sum, take(at, count - i))
    }
    put(to + i * 4, count - i, sum)
  }
}

/** Copies the first `width` numbers of so many rows, however many examples there are. */
export function copyOnce(
  _n: i32,
  rows: i32,
  width: i32,
  from: usize,
  fromRow: i32,
  to: usize,
  toRow: i32,
): void {
  copyRows(1, rows, width, from, fromRow, to, toRow)
}

/** Copies the first `width` numbers of n · rows rows; rows lie `fromRow` and `toRow` numbers apart. */
export function copyRows(
  n: i32,
  rows: i32,
  width: i32,
  from: usize,
  fromRow: i32,
  to: usize,
  toRow: i32,
): void {
  for (let r = 0; r < n * rows; r++)
    memory.copy(to + r * toRow * 4, from + r * fromRow * 4, width * 4)
}
