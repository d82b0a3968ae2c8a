import { at, minus, plus } from './lanes'

// The one-dimensional maps of F(4, 3): four outputs of a filter of three from six inputs, by six
// products instead of twelve. Lavin & Gray 2016, "Fast Algorithms for Convolutional Neural
// Networks", §4.3. Each maps `lines` lines, four channels at once: what a line reads lies `step`
// bytes apart and begins `next` bytes behind the line before; what it writes likewise. A map of
// squares is two of them: along the columns, then along the rows.

/** Six inputs to six factors: Bᵀ. */
export function fromInput(
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
    const d1 = at(from, step, 1)
    const d2 = at(from, step, 2)
    const d3 = at(from, step, 3)
    const d4 = at(from, step, 4)
    const near = minus(d4, d2)
    const far = minus(d3, d1)
    const even = minus(d4, f32x4.mul(four, d2))
    const odd = minus(d3, f32x4.mul(four, d1))
    const twice = plus(far, far)
    v128.store(to, plus(f32x4.mul(four, minus(v128.load(from), d2)), near))
    v128.store(to + toStep, plus(even, odd))
    v128.store(to + 2 * toStep, minus(even, odd))
    v128.store(to + 3 * toStep, plus(near, twice))
    v128.store(to + 4 * toStep, minus(near, twice))
    v128.store(to + 5 * toStep, minus(minus(at(from, step, 5), d3), plus(twice, twice)))
    from += next
    to += toNext
  }
}

/** Three weights to six factors: G. */
export function fromFilter(
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
    const g0 = v128.load(from)
    const g1 = at(from, step, 1)
    const g2 = at(from, step, 2)
    const ends = plus(g0, g2)
    const wide = plus(f32x4.mul(small, g0), f32x4.mul(sixth, g2))
    const half = f32x4.mul(twelfth, g1)
    v128.store(to, f32x4.mul(quarter, g0))
    v128.store(to + toStep, f32x4.neg(f32x4.mul(sixth, plus(ends, g1))))
    v128.store(to + 2 * toStep, f32x4.mul(sixth, minus(g1, ends)))
    v128.store(to + 3 * toStep, plus(wide, half))
    v128.store(to + 4 * toStep, minus(wide, half))
    v128.store(to + 5 * toStep, g2)
    from += next
    to += toNext
  }
}

/** Six products to four outputs, none of them below `least`: Aᵀ. */
export function toOutput(
  lines: i32,
  from: usize,
  step: i32,
  next: i32,
  to: usize,
  toStep: i32,
  toNext: i32,
  least: f32,
): void {
  const four = f32x4.splat(4)
  const floor = f32x4.splat(least)
  for (let i = 0; i < lines; i++) {
    const m1 = at(from, step, 1)
    const m2 = at(from, step, 2)
    const m3 = at(from, step, 3)
    const m4 = at(from, step, 4)
    const sum = plus(m1, m2)
    const difference = minus(m1, m2)
    const sums = plus(m3, m4)
    const apart = minus(m3, m4)
    const twice = plus(apart, apart)
    const last = plus(plus(difference, f32x4.mul(four, twice)), at(from, step, 5))
    v128.store(to, f32x4.pmax(plus(plus(v128.load(from), sum), sums), floor))
    v128.store(to + toStep, f32x4.pmax(plus(difference, twice), floor))
    v128.store(to + 2 * toStep, f32x4.pmax(plus(sum, f32x4.mul(four, sums)), floor))
    v128.store(to + 3 * toStep, f32x4.pmax(last, floor))
    from += next
    to += toNext
  }
}
