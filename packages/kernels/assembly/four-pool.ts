import { inSlice, Window } from './window'

// Windows of 2×2 side by side: four numbers each, at places that need no search. Channels are taken
// four at a time; the last four overlap those before them, which is the same work twice.

/** Whether windows are such, none of them on padding, with four channels at least. */
export function isFourPool(w: Window): bool {
  const isSquare = w.depth === 1 && w.inDepth === 1 && w.height === 2 && w.width === 2
  const standsApart = w.strideHeight === 2 && w.strideWidth === 2
  const isWhole = w.dilationHeight === 1 && w.dilationWidth === 1 && w.top === 0 && w.left === 0
  const isInside = 2 * w.outHeight <= w.inHeight && 2 * w.outWidth <= w.inWidth
  return isSquare && standsApart && isWhole && isInside && w.inChannels >= 4
}

/** The maximum pool of such windows. */
export function fourPool(n: i32, w: Window, x: usize, y: usize): void {
  const pixel = w.inChannels * 4
  const row = w.inWidth * pixel
  for (let i = 0; i < n; i++)
    for (let p = 0; p < w.outHeight; p++) {
      let at = x + i * inSlice(w) + 2 * p * row
      for (let q = 0; q < w.outWidth; q++) {
        for (let c = 0; c < pixel; c += 16) {
          const k = min(c, pixel - 16)
          const above = at + k
          const below = above + row
          const upper = f32x4.pmax(v128.load(above), v128.load(above + pixel))
          const lower = f32x4.pmax(v128.load(below), v128.load(below + pixel))
          v128.store(y + k, f32x4.pmax(upper, lower))
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
      const at = i * inSlice(w) + 2 * p * row
      passOn(w.outWidth, pixel, row, x + at, y, dy, dx + at)
      y += w.outWidth * pixel
      dy += w.outWidth * pixel
    }
}

/** One row of windows. */
function passOn(
  windows: i32,
  pixel: i32,
  row: i32,
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
): void {
  for (let q = 0; q < windows; q++) {
    for (let c = 0; c < pixel; c += 16) {
      const k = min(c, pixel - 16)
      const largest = v128.load(y + k)
      let left = v128.load(dy + k)
      const above = x + k
      const below = above + row
      const to = dx + k
      let found = f32x4.eq(v128.load(above), largest)
      v128.store(to, v128.and(left, found))
      left = v128.andnot(left, found)
      found = f32x4.eq(v128.load(above + pixel), largest)
      v128.store(to + pixel, v128.and(left, found))
      left = v128.andnot(left, found)
      found = f32x4.eq(v128.load(below), largest)
      v128.store(to + row, v128.and(left, found))
      left = v128.andnot(left, found)
      found = f32x4.eq(v128.load(below + pixel), largest)
      v128.store(to + row + pixel, v128.and(left, found))
    }
    x += 2 * pixel
    dx += 2 * pixel
    y += pixel
    dy += pixel
  }
}
