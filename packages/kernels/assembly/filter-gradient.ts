import { clearPadding, padded, paddedBytes, paddedRow } from './padded'
import { pack } from './panel'
import { tile } from './tile'
import { inSlice, outSlice, Window } from './window'

// An image and its output's gradient are taken by rows of about this many positions, so that both
// stay in the nearest cache while every tile of the filter passes over them.
const POSITIONS = 128

/** Bytes of scratch that `filterGradient` needs. */
export function filterGradientScratch(w: Window): i32 {
  return paddedBytes(w) + w.outHeight * w.outWidth * 32
}

/**
 * The gradient of a convolution's filter [depth][height][width][in][out]:
 * ∂E/∂w[tap][c][f] = Σ x[position + tap][c] · ∂E/∂y[position][f] over all positions and examples.
 *
 * @param x [n][in depth][in height][in width][in channels]
 * @param dy [n][out depth][out height][out width][out channels]
 */
export function filterGradient(
  n: i32,
  w: Window,
  x: usize,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  const dwSlice = w.height * w.width * w.inChannels * w.outChannels * 4
  memory.fill(dw, 0, w.depth * dwSlice)
  clearPadding(w, scratch)
  for (let i = 0; i < n; i++)
    for (let o = 0; o < w.outDepth; o++) {
      const given = dy + (i * w.outDepth + o) * outSlice(w)
      packLastColumns(w, given, scratch + paddedBytes(w))
      for (let tap = 0; tap < w.depth; tap++) {
        const d = o * w.strideDepth - w.front + tap * w.dilationDepth
        if (d < 0 || d >= w.inDepth) continue
        const image = padded(w, x + (i * w.inDepth + d) * inSlice(w), scratch)
        ofImage(w, image, given, dw + tap * dwSlice, scratch)
      }
    }
}

/** A tile reads 8 columns: if there are no 8 left of dy, the last are copied and filled up. */
function packLastColumns(w: Window, dy: usize, to: usize): void {
  const left = w.outChannels & 7
  const first = w.outChannels - left
  if (left !== 0) pack(dy + first * 4, w.outChannels * 4, 4, w.outHeight * w.outWidth, left, to)
}

/** Adds what one image and the gradient of its output give. */
function ofImage(w: Window, image: usize, dy: usize, dw: usize, scratch: usize): void {
  const rows = max(1, POSITIONS / w.outWidth)
  for (let first = 0; first < w.outHeight; first += rows)
    ofRows(w, image, first, min(rows, w.outHeight - first), dy, dw, scratch + paddedBytes(w))
}

/** Adds what some rows of the output give to every number of the filter. */
function ofRows(
  w: Window,
  image: usize,
  first: i32,
  rows: i32,
  dy: usize,
  dw: usize,
  lastColumns: usize,
): void {
  const row = paddedRow(w)
  const filter = w.outChannels * 4
  const last = w.height * w.width * w.inChannels - 1
  const step = w.strideWidth * w.inChannels * 4
  const jump = w.strideHeight * row - w.outWidth * step
  const start = image + first * w.strideHeight * row
  const position = first * w.outWidth
  for (let k = 0; k <= last; k += 4) {
    const a0 = start + tapOffset(w, k, row)
    const a1 = start + tapOffset(w, min(k + 1, last), row)
    const a2 = start + tapOffset(w, min(k + 2, last), row)
    const a3 = start + tapOffset(w, min(k + 3, last), row)
    for (let f = 0; f < w.outChannels; f += 8) {
      const left = w.outChannels - f
      const b = left >= 8 ? dy + position * filter + f * 4 : lastColumns + position * 32
      const bStep = left >= 8 ? filter : 32
      const to = dw + k * filter + f * 4
      const taps = last - k + 1
      tile(
        a0,
        a1,
        a2,
        a3,
        step,
        jump,
        b,
        bStep,
        0,
        w.outWidth,
        rows,
        to,
        filter,
        to,
        filter,
        taps,
        left,
      )
    }
  }
}

/** Bytes from where a window begins to number k of what it sees, [height][width][channels]. */
function tapOffset(w: Window, k: i32, row: i32): i32 {
  const run = w.width * w.inChannels
  const h = k / run
  const rest = k - h * run
  const v = rest / w.inChannels
  const c = rest - v * w.inChannels
  return h * w.dilationHeight * row + (v * w.dilationWidth * w.inChannels + c) * 4
}
