// Sums over the picks of one filter, Σ gradient · what the window saw, for so many numbers of the
// window at a time, whose sums stay in registers. All add in the order of the list.

/** 32 numbers that lie side by side. */
export function sumWide(list: usize, end: usize, image: usize, sums: usize): void {
  let s0 = v128.load(sums)
  let s1 = v128.load(sums, 16)
  let s2 = v128.load(sums, 32)
  let s3 = v128.load(sums, 48)
  let s4 = v128.load(sums, 64)
  let s5 = v128.load(sums, 80)
  let s6 = v128.load(sums, 96)
  let s7 = v128.load(sums, 112)
  for (; list < end; list += 8) {
    const at = image + load<i32>(list)
    const given = v128.load32_splat(list, 4)
    s0 = f32x4.add(s0, f32x4.mul(given, v128.load(at)))
    s1 = f32x4.add(s1, f32x4.mul(given, v128.load(at, 16)))
    s2 = f32x4.add(s2, f32x4.mul(given, v128.load(at, 32)))
    s3 = f32x4.add(s3, f32x4.mul(given, v128.load(at, 48)))
    s4 = f32x4.add(s4, f32x4.mul(given, v128.load(at, 64)))
    s5 = f32x4.add(s5, f32x4.mul(given, v128.load(at, 80)))
    s6 = f32x4.add(s6, f32x4.mul(given, v128.load(at, 96)))
    s7 = f32x4.add(s7, f32x4.mul(given, v128.load(at, 112)))
  }
  v128.store(sums, s0)
  v128.store(sums, s1, 16)
  v128.store(sums, s2, 32)
  v128.store(sums, s3, 48)
  v128.store(sums, s4, 64)
  v128.store(sums, s5, 80)
  v128.store(sums, s6, 96)
  v128.store(sums, s7, 112)
}
