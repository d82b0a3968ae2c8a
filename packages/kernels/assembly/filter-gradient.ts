import { clearPadding, padded, paddedBytes, paddedRow } from './padded'
import { pack } from './panel'
import { placesBytes } from './slide'
import { strip } from './strip'
import { inSlice, outSlice, Window } from './window'

// An image and its output's gradient are taken by rows of about this many positions, so that both
// stay in the nearest cache while every tile of the filter passes over them.
const POSITIONS = 128

/** Bytes of scratch that `filterGradient` needs. */
export function filterGradientScratch(w: Window): i32 {
  return placesBytes(seen(w)) + paddedBytes(w) + w.outHeight * w.outWidth * 32
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
  placeTaps(w, scratch)
  clearPadding(w, copyAt(w, scratch))
  for (let i = 0; i < n; i++)
    for (let o = 0; o < w.outDepth; o++) {
      const given = dy + (i * w.outDepth + o) * outSlice(w)
      packLastColumns(w, given, lastColumns(w, scratch))
      for (let tap = 0; tap < w.depth; tap++) {
        const d = o * w.strideDepth - w.front + tap * w.dilationDepth
        if (d < 0 || d >= w.inDepth) continue
        const image = padded(w, x + (i * w.inDepth + d) * inSlice(w), copyAt(w, scratch))
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
    ofRows(w, image, first, min(rows, w.outHeight - first), dy, dw, scratch)
}

/** Adds what some rows of the output give to every number of the filter. */
function ofRows(
  w: Window,
  image: usize,
  first: i32,
  rows: i32,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  const row = paddedRow(w)
  const filter = w.outChannels * 4
  const step = w.strideWidth * w.inChannels * 4
  const jump = w.strideHeight * row - w.outWidth * step
  const position = first * w.outWidth
  for (let f = 0; f < w.outChannels; f += 8) {
    const left = w.outChannels - f
    const isWhole = left >= 8
    const to = dw + f * 4
    strip(
      seen(w),
      left,
      w.outWidth,
      rows,
      image + first * w.strideHeight * row,
      scratch,
      0,
      step,
      jump,
      isWhole ? dy + position * filter + f * 4 : lastColumns(w, scratch) + position * 32,
      isWhole ? filter : 32,
      0,
      to,
      filter,
      to,
      filter,
      false,
    )
  }
}

/** Numbers that a window sees of one image. */
function seen(w: Window): i32 {
  return w.height * w.width * w.inChannels
}

/** Writes for each of them where it lies in bytes from where the window begins. */
function placeTaps(w: Window, places: usize): void {
  const row = paddedRow(w)
  for (let h = 0; h < w.height; h++)
    for (let v = 0; v < w.width; v++)
      for (let c = 0; c < w.inChannels; c++) {
        const offset = h * w.dilationHeight * row + (v * w.dilationWidth * w.inChannels + c) * 4
        store<i32>(places, offset)
        places += 4
      }
}

/** Where the copy of an image with its padding goes, behind the places of the taps. */
function copyAt(w: Window, scratch: usize): usize {
  return scratch + placesBytes(seen(w))
}

function lastColumns(w: Window, scratch: usize): usize {
  return copyAt(w, scratch) + paddedBytes(w)
}
