import { addRows, seenRow } from './add-rows'
import { pack } from './panel'
import { panelBytes, placesBytes } from './slide'
import { strip } from './strip'
import { inSlice, outSlice, Window } from './window'

// Windows of about so many positions at a time: what they pass back stays in the nearest cache.
const POSITIONS = 64

/** Examples at a time. */
function examplesOf(w: Window): i32 {
  return max(1, POSITIONS / w.outWidth)
}

function placesAt(w: Window, scratch: usize): usize {
  return scratch + panelBytes(w.height * w.outChannels, seenRow(w))
}

function rowsAt(w: Window, scratch: usize): usize {
  return placesAt(w, scratch) + placesBytes(examplesOf(w) * w.outWidth)
}

/** Bytes of scratch that `patchGradient` needs. */
export function patchGradientScratch(w: Window): i32 {
  return i32(rowsAt(w, 0)) + examplesOf(w) * w.outWidth * seenRow(w) * 4
}

/**
 * The gradient of a convolution's input, as `inputGradient` has it, by another way: row by row of
 * the input, what each window passes back to it is one product of matrices, and is added to what the
 * window saw of the row.
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
  packRows(w, filter, scratch)
  memory.fill(dx, 0, n * inSlice(w))
  for (let i = 0; i < n; i += examplesOf(w)) {
    const examples = min(examplesOf(w), n - i)
    placePositions(w, examples, placesAt(w, scratch))
    for (let r = 0; r < w.inHeight; r++)
      ofRow(w, examples, r, dy + i * outSlice(w), dx + i * inSlice(w), scratch)
  }
}

/** The filter in panels of 8 numbers of a row [height][out channels][8]. */
function packRows(w: Window, filter: usize, to: usize): void {
  const filters = w.outChannels * 4
  const numbers = seenRow(w)
  for (let k = 0; k < numbers; k += 8)
    for (let h = 0; h < w.height; h++) {
      pack(filter + (h * numbers + k) * filters, 4, filters, w.outChannels, numbers - k, to)
      to += filters * 8
    }
}

/** Where the positions of a row of windows lie, example by example. */
function placePositions(w: Window, examples: i32, places: usize): void {
  for (let i = 0; i < examples; i++)
    for (let q = 0; q < w.outWidth; q++) {
      store<i32>(places, i * outSlice(w) + q * w.outChannels * 4)
      places += 4
    }
}

/** The row of windows that sees row r of the input with its row h; −1: none does. */
function windowRow(w: Window, r: i32, h: i32): i32 {
  const reach = r + w.top - h * w.dilationHeight
  const p = reach / w.strideHeight
  return reach < 0 || p * w.strideHeight !== reach || p >= w.outHeight ? -1 : p
}

/** What all windows pass back to row r of some examples. */
function ofRow(w: Window, examples: i32, r: i32, dy: usize, dx: usize, scratch: usize): void {
  let first = 0
  while (first < w.height && windowRow(w, r, first) < 0) first++
  if (first === w.height) return
  let next = first + 1
  while (next < w.height && windowRow(w, r, next) < 0) next++
  // rows of windows that see it lie as evenly as those of the window that they see it with
  const step = next - first
  let count = 1
  while (first + count * step < w.height && windowRow(w, r, first + count * step) >= 0) count++
  const p = windowRow(w, r, first)
  const up = count > 1 ? p - windowRow(w, r, next) : 0
  const filters = w.outChannels
  const numbers = seenRow(w)
  const rows = rowsAt(w, scratch)
  for (let k = 0; k < numbers; k += 8)
    strip(
      examples * w.outWidth,
      numbers - k,
      filters,
      count,
      dy + p * w.outWidth * filters * 4,
      placesAt(w, scratch),
      0,
      4,
      -(up * w.outWidth + 1) * filters * 4,
      scratch + (k * w.height + first * 8) * filters * 4,
      32,
      (step - 1) * filters * 32,
      0,
      0,
      rows + k * 4,
      numbers * 4,
      false,
    )
  for (let i = 0; i < examples; i++)
    addRows(w, rows + i * w.outWidth * numbers * 4, dx + i * inSlice(w) + r * inRow(w))
}

/** Bytes of a row of the input. */
function inRow(w: Window): i32 {
  return w.inWidth * w.inChannels * 4
}
