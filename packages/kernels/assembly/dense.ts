import { put, take } from './lanes'
import { matmul } from './matmul'

/** y = x · w + bias, in each of n · positions rows; bias 0: none. w is [inputs][units]. With `rectify`, numbers below 0 become 0. */
export function dense(
  n: i32,
  positions: i32,
  inputs: i32,
  units: i32,
  x: usize,
  w: usize,
  bias: usize,
  y: usize,
  scratch: usize,
  rectify: bool,
): void {
  const rows = n * positions
  matmul(rows, units, inputs, x, inputs * 4, 4, w, units * 4, 4, bias, y, scratch, rectify)
}

/** dx = dy · wᵀ */
export function denseInputGradient(
  n: i32,
  positions: i32,
  inputs: i32,
  units: i32,
  w: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  const rows = n * positions
  matmul(rows, inputs, units, dy, units * 4, 4, w, 4, units * 4, 0, dx, scratch, false)
}

/** dw = xᵀ · dy */
export function denseWeightGradient(
  n: i32,
  positions: i32,
  inputs: i32,
  units: i32,
  x: usize,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  const rows = n * positions
  matmul(inputs, units, rows, x, 4, inputs * 4, dy, units * 4, 4, 0, dw, scratch, false)
}

/** The sum of each of `columns` columns over n · rows rows, such as the gradient of a bias. */
export function columnSums(n: i32, rows: i32, columns: i32, x: usize, sums: usize): void {
  for (let c = 0; c < columns; c += 4) {
    const count = columns - c
    let sum = f32x4.splat(0)
    for (let r = 0; r < n * rows; r++) sum = f32x4.add(sum, take(x + (r * columns + c) * 4, count))
    put(sums + c * 4, count, sum)
  }
}
