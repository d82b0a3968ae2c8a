import { fourPool, fourPoolGradient, isFourPool } from './four-pool'
import { put, take } from './lanes'
import { firstTap, startDepth, startHeight, startWidth, tapEnd } from './taps'
import { inSlice, Window } from './window'

/**
 * The largest number that each window sees, channel by channel; padding does not count.
 *
 * @param x [n][in depth][in height][in width][channels]
 * @param y [n][out depth][out height][out width][channels]
 */
export function maxPool(n: i32, w: Window, x: usize, y: usize): void {
  if (isFourPool(w)) {
    fourPool(n, w, x, y)
    return
  }
  const pixel = w.inChannels * 4
  for (let i = 0; i < n; i++)
    for (let d = 0; d < w.outDepth; d++)
      for (let h = 0; h < w.outHeight; h++)
        for (let v = 0; v < w.outWidth; v++) {
          const from = x + i * w.inDepth * inSlice(w)
          for (let c = 0; c < pixel; c += 16) {
            const largest = largestOf(w, from, d, h, v, c)
            put(y + c, (pixel - c) >> 2, largest)
          }
          y += pixel
        }
}

/** Four channels, `c` bytes in, of the window at one output position. */
function largestOf(w: Window, x: usize, o: i32, p: i32, q: i32, c: i32): v128 {
  const pixel = w.inChannels * 4
  const count = (pixel - c) >> 2
  const d0 = startDepth(w, o)
  const h0 = startHeight(w, p)
  const v0 = startWidth(w, q)
  const lastV = tapEnd(v0, w.dilationWidth, w.width, w.inWidth)
  let largest = f32x4.splat(-Infinity)
  for (
    let d = firstTap(d0, w.dilationDepth);
    d < tapEnd(d0, w.dilationDepth, w.depth, w.inDepth);
    d++
  )
    for (
      let h = firstTap(h0, w.dilationHeight);
      h < tapEnd(h0, w.dilationHeight, w.height, w.inHeight);
      h++
    ) {
      const row = ((d0 + d * w.dilationDepth) * w.inHeight + h0 + h * w.dilationHeight) * w.inWidth
      for (let v = firstTap(v0, w.dilationWidth); v < lastV; v++) {
        const at = x + (row + v0 + v * w.dilationWidth) * pixel + c
        largest = f32x4.pmax(largest, take(at, count))
      }
    }
  return largest
}

/**
 * The gradient of a maximum pool's input: each window passes its gradient on to the first of its
 * largest numbers, whatever their sign.
 *
 * @param y What the pool gave.
 */
export function maxPoolGradient(n: i32, w: Window, x: usize, y: usize, dy: usize, dx: usize): void {
  if (isFourPool(w)) {
    fourPoolGradient(n, w, x, y, dy, dx)
    return
  }
  const pixel = w.inChannels * 4
  const example = w.inDepth * inSlice(w)
  memory.fill(dx, 0, n * example)
  for (let i = 0; i < n; i++)
    for (let o = 0; o < w.outDepth; o++)
      for (let p = 0; p < w.outHeight; p++)
        for (let q = 0; q < w.outWidth; q++) {
          for (let c = 0; c < pixel; c += 16) {
            const count = (pixel - c) >> 2
            const largest = take(y + c, count)
            passOn(w, x + i * example, dx + i * example, o, p, q, c, largest, take(dy + c, count))
          }
          y += pixel
          dy += pixel
        }
}

/** Adds `given` where the window at one output position first shows `largest`. */
function passOn(
  w: Window,
  x: usize,
  dx: usize,
  o: i32,
  p: i32,
  q: i32,
  c: i32,
  largest: v128,
  given: v128,
): void {
  const pixel = w.inChannels * 4
  const count = (pixel - c) >> 2
  const d0 = startDepth(w, o)
  const h0 = startHeight(w, p)
  const v0 = startWidth(w, q)
  const lastV = tapEnd(v0, w.dilationWidth, w.width, w.inWidth)
  for (
    let d = firstTap(d0, w.dilationDepth);
    d < tapEnd(d0, w.dilationDepth, w.depth, w.inDepth);
    d++
  )
    for (
      let h = firstTap(h0, w.dilationHeight);
      h < tapEnd(h0, w.dilationHeight, w.height, w.inHeight);
      h++
    ) {
      const row = ((d0 + d * w.dilationDepth) * w.inHeight + h0 + h * w.dilationHeight) * w.inWidth
      for (let v = firstTap(v0, w.dilationWidth); v < lastV; v++) {
        const at = (row + v0 + v * w.dilationWidth) * pixel + c
        const found = f32x4.eq(take(x + at, count), largest)
        put(dx + at, count, f32x4.add(take(dx + at, count), v128.and(given, found)))
        given = v128.andnot(given, found)
      }
    }
}
