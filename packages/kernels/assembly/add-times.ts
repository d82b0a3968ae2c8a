/** Adds numbers so many times to others: to += times · from; `bytes` of whole vectors. */
export function addTimes(times: v128, from: usize, bytes: i32, to: usize): void {
  const end = to + bytes
  for (; to + 64 <= end; to += 64) {
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(times, v128.load(from))))
    v128.store(to, f32x4.add(v128.load(to, 16), f32x4.mul(times, v128.load(from, 16))), 16)
    v128.store(to, f32x4.add(v128.load(to, 32), f32x4.mul(times, v128.load(from, 32))), 32)
    v128.store(to, f32x4.add(v128.load(to, 48), f32x4.mul(times, v128.load(from, 48))), 48)
    from += 64
  }
  for (; to < end; to += 16) {
    v128.store(to, f32x4.add(v128.load(to), f32x4.mul(times, v128.load(from))))
    from += 16
  }
}
