// The four one-dimensional maps of F(4, 3): four outputs of a filter of three from six inputs, by
// six products instead of twelve. Lavin & Gray 2016, "Fast Algorithms for Convolutional Neural
// Networks", §4.3; each works on four channels at once, and a map of squares is two of them.

function at(from: usize, step: i32, i: i32): v128 {
  return v128.load(from + i * step)
}

function times(factor: f32, numbers: v128): v128 {
  return f32x4.mul(f32x4.splat(factor), numbers)
}

/** Six inputs to six factors: Bᵀ. What is read lies `step` bytes apart, what is written `apart`. */
export function fromInput(from: usize, step: i32, to: usize, apart: i32): void {
  const d0 = at(from, step, 0)
  const d1 = at(from, step, 1)
  const d2 = at(from, step, 2)
  const d3 = at(from, step, 3)
  const d4 = at(from, step, 4)
  const d5 = at(from, step, 5)
  const even = f32x4.sub(d4, times(4, d2))
  const odd = f32x4.sub(d3, times(4, d1))
  const near = f32x4.sub(d4, d2)
  const far = times(2, f32x4.sub(d3, d1))
  v128.store(to, f32x4.add(f32x4.sub(times(4, d0), times(5, d2)), d4))
  v128.store(to + apart, f32x4.add(even, odd))
  v128.store(to + 2 * apart, f32x4.sub(even, odd))
  v128.store(to + 3 * apart, f32x4.add(near, far))
  v128.store(to + 4 * apart, f32x4.sub(near, far))
  v128.store(to + 5 * apart, f32x4.add(f32x4.sub(times(4, d1), times(5, d3)), d5))
}

/** Three weights to six factors: G. */
export function fromFilter(from: usize, step: i32, to: usize, apart: i32): void {
  const g0 = at(from, step, 0)
  const g1 = at(from, step, 1)
  const g2 = at(from, step, 2)
  const ends = f32x4.add(g0, g2)
  const wide = f32x4.add(times(f32(1) / 24, g0), times(f32(1) / 6, g2))
  const half = times(f32(1) / 12, g1)
  v128.store(to, times(0.25, g0))
  v128.store(to + apart, times(f32(-1) / 6, f32x4.add(ends, g1)))
  v128.store(to + 2 * apart, times(f32(-1) / 6, f32x4.sub(ends, g1)))
  v128.store(to + 3 * apart, f32x4.add(wide, half))
  v128.store(to + 4 * apart, f32x4.sub(wide, half))
  v128.store(to + 5 * apart, g2)
}

/** Six products to four outputs: Aᵀ. */
export function toOutput(from: usize, step: i32, to: usize, apart: i32): void {
  const m1 = at(from, step, 1)
  const m2 = at(from, step, 2)
  const m3 = at(from, step, 3)
  const m4 = at(from, step, 4)
  const sum = f32x4.add(m1, m2)
  const difference = f32x4.sub(m1, m2)
  const sums = f32x4.add(m3, m4)
  const differences = f32x4.sub(m3, m4)
  v128.store(to, f32x4.add(f32x4.add(at(from, step, 0), sum), sums))
  v128.store(to + apart, f32x4.add(difference, times(2, differences)))
  v128.store(to + 2 * apart, f32x4.add(sum, times(4, sums)))
  const last = f32x4.add(f32x4.add(difference, times(8, differences)), at(from, step, 5))
  v128.store(to + 3 * apart, last)
}

/** Four slopes of outputs to six of products: A. */
export function fromSlopes(from: usize, step: i32, to: usize, apart: i32): void {
  const y0 = at(from, step, 0)
  const y1 = at(from, step, 1)
  const y2 = at(from, step, 2)
  const y3 = at(from, step, 3)
  const even = f32x4.add(y0, y2)
  const odd = f32x4.add(y1, y3)
  const evenWide = f32x4.add(y0, times(4, y2))
  const oddWide = f32x4.add(times(2, y1), times(8, y3))
  v128.store(to, y0)
  v128.store(to + apart, f32x4.add(even, odd))
  v128.store(to + 2 * apart, f32x4.sub(even, odd))
  v128.store(to + 3 * apart, f32x4.add(evenWide, oddWide))
  v128.store(to + 4 * apart, f32x4.sub(evenWide, oddWide))
  v128.store(to + 5 * apart, y3)
}

/** Six slopes of factors to three of weights: Gᵀ. */
export function toFilter(from: usize, step: i32, to: usize, apart: i32): void {
  const u1 = at(from, step, 1)
  const u2 = at(from, step, 2)
  const u3 = at(from, step, 3)
  const u4 = at(from, step, 4)
  const low = times(f32(1) / 6, f32x4.add(u1, u2))
  const high = f32x4.add(u3, u4)
  const first = f32x4.sub(times(0.25, at(from, step, 0)), low)
  v128.store(to, f32x4.add(first, times(f32(1) / 24, high)))
  const middle = times(f32(1) / 6, f32x4.sub(u2, u1))
  v128.store(to + apart, f32x4.add(middle, times(f32(1) / 12, f32x4.sub(u3, u4))))
  const last = f32x4.sub(times(f32(1) / 6, high), low)
  v128.store(to + 2 * apart, f32x4.add(last, at(from, step, 5)))
}

/** Six slopes of factors to six of inputs: B. */
export function toInput(from: usize, step: i32, to: usize, apart: i32): void {
  const t0 = at(from, step, 0)
  const t1 = at(from, step, 1)
  const t2 = at(from, step, 2)
  const t3 = at(from, step, 3)
  const t4 = at(from, step, 4)
  const t5 = at(from, step, 5)
  const sum = f32x4.add(t1, t2)
  const difference = f32x4.sub(t2, t1)
  const sums = f32x4.add(t3, t4)
  const differences = times(2, f32x4.sub(t3, t4))
  v128.store(to, times(4, t0))
  v128.store(to + apart, f32x4.sub(times(4, f32x4.add(difference, t5)), differences))
  const even = f32x4.add(times(5, t0), times(4, sum))
  v128.store(to + 2 * apart, f32x4.neg(f32x4.add(even, sums)))
  const odd = f32x4.sub(differences, difference)
  v128.store(to + 3 * apart, f32x4.sub(odd, times(5, t5)))
  v128.store(to + 4 * apart, f32x4.add(f32x4.add(t0, sum), sums))
  v128.store(to + 5 * apart, t5)
}
