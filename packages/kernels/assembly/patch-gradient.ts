import { put, take } from './lanes'
import { matmul, matmulScratch } from './matmul'
import { firstTap, startHeight, startWidth, tapEnd } from './taps'
import { inSlice, outSlice, Window } from './window'

/** Numbers that one window sees. */
function seen(w: Window): i32 {
  return w.height * w.width * w.inChannels
}

/** Bytes of scratch that `patchGradient` needs. */
export function patchGradientScratch(w: Window): i32 {
  return matmulScratch(w.outChannels) + w.outHeight * w.outWidth * seen(w) * 4
}

/**
 * The gradient of a convolution's input, as `inputGradient` has it, by another way: what each
 * window passes back is one product of matrices, and is added to what the window saw.
 *
 * It multiplies with no zeros between strides or around the image, and adds more: faster where the
 * windows are few or their strides long.
 */
export function patchGradient(
  n: i32,
  w: Window,
  filter: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  const positions = w.outHeight * w.outWidth
  const filters = w.outChannels
  const patches = scratch + matmulScratch(filters)
  memory.fill(dx, 0, n * inSlice(w))
  for (let i = 0; i < n; i++) {
    const given = dy + i * outSlice(w)
    matmul(
      positions,
      seen(w),
      filters,
      given,
      filters * 4,
      4,
      filter,
      4,
      filters * 4,
      0,
      patches,
      scratch,
      false,
    )
    addPatches(w, patches, dx + i * inSlice(w))
  }
}

/**
 * Adds what every window passes back to what it saw: first every so many-th column of windows, then
 * those beside them. Windows that reach into each other by half a vector would wait for one another.
 */
function addPatches(w: Window, patches: usize, dx: usize): void {
  const size = seen(w) * 4
  for (let first = 0; first < w.width; first++)
    for (let p = 0; p < w.outHeight; p++)
      for (let q = first; q < w.outWidth; q += w.width)
        addPatch(w, patches + (p * w.outWidth + q) * size, p, q, dx)
}

function addPatch(w: Window, patch: usize, p: i32, q: i32, dx: usize): void {
  const pixel = w.inChannels * 4
  const h0 = startHeight(w, p)
  const v0 = startWidth(w, q)
  const endH = tapEnd(h0, w.dilationHeight, w.height, w.inHeight)
  const firstV = firstTap(v0, w.dilationWidth)
  const endV = tapEnd(v0, w.dilationWidth, w.width, w.inWidth)
  for (let h = firstTap(h0, w.dilationHeight); h < endH; h++) {
    const line = dx + ((h0 + h * w.dilationHeight) * w.inWidth + v0) * pixel
    addRow(w, patch + h * w.width * pixel, line, firstV, endV)
  }
}

/** One row of a window: its taps lie side by side, or `dilationWidth` positions apart. */
function addRow(w: Window, patch: usize, line: usize, first: i32, end: i32): void {
  const channels = w.inChannels
  if (w.dilationWidth === 1)
    addNumbers(patch + first * channels * 4, line + first * channels * 4, (end - first) * channels)
  else
    for (let v = first; v < end; v++)
      addNumbers(patch + v * channels * 4, line + v * w.dilationWidth * channels * 4, channels)
}

function addNumbers(from: usize, to: usize, count: i32): void {
  for (let c = 0; c < count; c += 4) {
    const at = c * 4
    put(to + at, count - c, f32x4.add(take(to + at, count - c), take(from + at, count - c)))
  }
}
