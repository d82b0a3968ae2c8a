import { put, take } from './lanes'
import { inSlice, Window } from './window'

/** Whether windows of 2×2 stand side by side on an image, none of them on padding. */
export function isFourPool(w: Window): bool {
  const isSquare = w.depth === 1 && w.inDepth === 1 && w.height === 2 && w.width === 2
  const standsApart = w.strideHeight === 2 && w.strideWidth === 2
  const isWhole = w.dilationHeight === 1 && w.dilationWidth === 1 && w.top === 0 && w.left === 0
  const isInside = 2 * w.outHeight <= w.inHeight && 2 * w.outWidth <= w.inWidth
  return isSquare && standsApart && isWhole && isInside
}

/** The maximum pool of such windows: four numbers each, at places that need no search. */
export function fourPool(n: i32, w: Window, x: usize, y: usize): void {
  const pixel = w.inChannels * 4
  const row = w.inWidth * pixel
  for (let i = 0; i < n; i++)
    for (let p = 0; p < w.outHeight; p++) {
      let at = x + i * inSlice(w) + 2 * p * row
      for (let q = 0; q < w.outWidth; q++) {
        for (let c = 0; c < pixel; c += 16) {
          const count = (pixel - c) >> 2
          const upper = f32x4.pmax(take(at + c, count), take(at + pixel + c, count))
          const lower = f32x4.pmax(take(at + row + c, count), take(at + row + pixel + c, count))
          put(y + c, count, f32x4.pmax(upper, lower))
        }
        at += 2 * pixel
        y += pixel
      }
    }
}

/** The gradient of its input: the first of the largest gets all. */
export function fourPoolGradient(
  n: i32,
  w: Window,
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
): void {
  const pixel = w.inChannels * 4
  const row = w.inWidth * pixel
  const isCovered = 2 * w.outHeight === w.inHeight && 2 * w.outWidth === w.inWidth
  if (!isCovered) memory.fill(dx, 0, n * inSlice(w))
  for (let i = 0; i < n; i++)
    for (let p = 0; p < w.outHeight; p++) {
      let at = i * inSlice(w) + 2 * p * row
      for (let q = 0; q < w.outWidth; q++) {
        for (let c = 0; c < pixel; c += 16) {
          const count = (pixel - c) >> 2
          const largest = take(y + c, count)
          let left = take(dy + c, count)
          left = passOn(x + at + c, dx + at + c, count, largest, left)
          left = passOn(x + at + pixel + c, dx + at + pixel + c, count, largest, left)
          left = passOn(x + at + row + c, dx + at + row + c, count, largest, left)
          passOn(x + at + row + pixel + c, dx + at + row + pixel + c, count, largest, left)
        }
        at += 2 * pixel
        y += pixel
        dy += pixel
      }
    }
}

/** Gives what is left to the numbers that are the largest, and hands on the rest. */
function passOn(x: usize, dx: usize, count: i32, largest: v128, left: v128): v128 {
  const found = f32x4.eq(take(x, count), largest)
  put(dx, count, v128.and(left, found))
  return v128.andnot(left, found)
}
