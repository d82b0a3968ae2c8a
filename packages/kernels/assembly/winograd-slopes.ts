import { at, minus, plus } from './lanes'

// The maps of `winograd-lines.ts` backwards: each is the transpose of one of them.

/** Four slopes of outputs to six of products: A. */
export function fromSlopes(
  lines: i32,
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
): void {
  const four = f32x4.splat(4)
  for (let i = 0; i < lines; i++) {
    const y0 = v128.load(from)
    const y1 = at(from, step, 1)
    const y2 = at(from, step, 2)
    const y3 = at(from, step, 3)
    const even = plus(y0, y2)
    const odd = plus(y1, y3)
    const evenWide = plus(y0, f32x4.mul(four, y2))
    const half = plus(y1, f32x4.mul(four, y3))
    const oddWide = plus(half, half)
    v128.store(to, y0)
    v128.store(to + toStep, plus(even, odd))
    v128.store(to + 2 * toStep, minus(even, odd))
    v128.store(to + 3 * toStep, plus(evenWide, oddWide))
    v128.store(to + 4 * toStep, minus(evenWide, oddWide))
    v128.store(to + 5 * toStep, y3)
    from += next
    to += toNext
  }
}

/** Six slopes of factors to three of weights: Gᵀ. */
export function toFilter(
  lines: i32,
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
): void {
  const quarter = f32x4.splat(0.25)
  const sixth = f32x4.splat(f32(1) / 6)
  const twelfth = f32x4.splat(f32(1) / 12)
  const small = f32x4.splat(f32(1) / 24)
  for (let i = 0; i < lines; i++) {
    const u1 = at(from, step, 1)
    const u2 = at(from, step, 2)
    const u3 = at(from, step, 3)
    const u4 = at(from, step, 4)
    const low = f32x4.mul(sixth, plus(u1, u2))
    const high = plus(u3, u4)
    const first = minus(f32x4.mul(quarter, v128.load(from)), low)
    const middle = f32x4.mul(sixth, minus(u2, u1))
    const last = minus(f32x4.mul(sixth, high), low)
    v128.store(to, plus(first, f32x4.mul(small, high)))
    v128.store(to + toStep, plus(middle, f32x4.mul(twelfth, minus(u3, u4))))
    v128.store(to + 2 * toStep, plus(last, at(from, step, 5)))
    from += next
    to += toNext
  }
}

/** Six slopes of factors to six of inputs: B. */
export function toInput(
  lines: i32,
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
): void {
  const four = f32x4.splat(4)
  const five = f32x4.splat(5)
  for (let i = 0; i < lines; i++) {
    const t0 = v128.load(from)
    const t1 = at(from, step, 1)
    const t2 = at(from, step, 2)
    const t3 = at(from, step, 3)
    const t4 = at(from, step, 4)
    const t5 = at(from, step, 5)
    const sum = plus(plus(t1, t2), t0)
    const difference = minus(t2, t1)
    const sums = plus(t3, t4)
    const apart = minus(t3, t4)
    const twice = plus(apart, apart)
    v128.store(to, f32x4.mul(four, t0))
    v128.store(to + toStep, minus(f32x4.mul(four, plus(difference, t5)), twice))
    v128.store(to + 2 * toStep, f32x4.neg(plus(plus(f32x4.mul(four, sum), t0), sums)))
    v128.store(to + 3 * toStep, minus(minus(twice, difference), f32x4.mul(five, t5)))
    v128.store(to + 4 * toStep, plus(sum, sums))
    v128.store(to + 5 * toStep, t5)
    from += next
    to += toNext
  }
}
