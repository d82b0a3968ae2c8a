import { addTimes } from './add-times'
import { put } from './lanes'
import { isPadded, paddedHeight, paddedWidth } from './padded'
import {
  examplesAtOnce,
  HEAD,
  listPicks,
  PICK,
  pickRow,
  picksAt,
  picksBytes,
  rowsAtOnce,
} from './picks'
import { inSlice, Window } from './window'

// Numbers of a position are filled up to whole vectors: windows that reach into each other by a part
// of a vector would wait for one another.

/** Bytes of a position. */
function pixelOf(w: Window): i32 {
  return ((w.inChannels + 3) & ~3) * 4
}

function isDirect(w: Window): bool {
  return !isPadded(w) && (w.inChannels & 3) === 0
}

/** Bytes of an image on which windows leave their gradients. */
function sheetBytes(w: Window): i32 {
  return isDirect(w) ? inSlice(w) : paddedHeight(w) * paddedWidth(w) * pixelOf(w)
}

function sheetRow(w: Window): i32 {
  return (isDirect(w) ? w.inWidth : paddedWidth(w)) * pixelOf(w)
}

/** Bytes of one filter. */
function filterBytes(w: Window): i32 {
  return w.height * w.width * pixelOf(w)
}

/** Bytes of scratch that `pickedInputGradient` needs. */
export function pickedInputGradientScratch(w: Window, pool: Window): i32 {
  const sheets = isDirect(w) ? 0 : examplesAtOnce(pool) * sheetBytes(w)
  return HEAD + picksBytes(pool) + w.outChannels * filterBytes(w) + sheets
}

/**
 * The gradient of a convolution's input, as `inputGradient` has it, from that of the maximum pool of
 * 2×2 behind it: a quarter of the multiplications.
 *
 * @param z What the convolution gave.
 * @param y What the pool gave.
 * @param dy The gradient of that.
 */
export function pickedInputGradient(
  n: i32,
  w: Window,
  pool: Window,
  filter: usize,
  z: usize,
  y: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  const picks = picksAt(pool, scratch)
  const filters = scratch + HEAD + picksBytes(pool)
  const copies = filters + w.outChannels * filterBytes(w)
  const most = examplesAtOnce(pool)
  const rows = rowsAtOnce(pool)
  const given = pool.outWidth * pool.outChannels * 4
  const down = w.strideHeight * sheetRow(w)
  const across = w.strideWidth * pixelOf(w)
  turnFilter(w, filter, filters)
  for (let i = 0; i < n; i += most) {
    const examples = min(most, n - i)
    const sheet = isDirect(w) ? dx + i * inSlice(w) : copies
    memory.fill(sheet, 0, examples * sheetBytes(w))
    for (let p = 0; p < pool.outHeight; p += rows) {
      picks.count = 0
      for (let e = 0; e < examples; e++)
        for (let r = p; r < min(p + rows, pool.outHeight); r++) {
          const from = e * sheetBytes(w) + 2 * r * down
          const at = ((i + e) * pool.outHeight + r) * given
          const seen = z + (i + e) * inSlice(pool) + 2 * r * pool.inWidth * pool.outChannels * 4
          pickRow(pool, picks, from, down, across, seen, y + at, dy + at)
        }
      for (let f = 0; f < w.outChannels; f++)
        leave(w, picks.list, listPicks(pool, picks, f), filters + f * filterBytes(w), sheet)
    }
    if (!isDirect(w))
      for (let e = 0; e < examples; e++)
        cutOut(w, sheet + e * sheetBytes(w), dx + (i + e) * inSlice(w))
  }
}

/** Each filter by itself [out channels][height][width][in channels], filled up. */
function turnFilter(w: Window, filter: usize, to: usize): void {
  memory.fill(to, 0, w.outChannels * filterBytes(w))
  const apart = filterBytes(w)
  for (let tap = 0; tap < w.height * w.width; tap++)
    for (let c = 0; c < w.inChannels; c++) {
      let at = to + tap * pixelOf(w) + c * 4
      for (const end = filter + w.outChannels * 4; filter < end; filter += 4) {
        store<f32>(at, load<f32>(filter))
        at += apart
      }
    }
}

/** Adds a filter to what each of its picks saw, as many times as the pick's gradient says. */
function leave(w: Window, list: usize, end: usize, filter: usize, sheet: usize): void {
  const row = w.dilationHeight * sheetRow(w)
  const length = w.width * pixelOf(w)
  for (; list < end; list += PICK) {
    const given = v128.load32_splat(list, 4)
    let to = sheet + load<i32>(list)
    let from = filter
    for (let h = 0; h < w.height; h++) {
      addTimes(given, from, length, to)
      from += length
      to += row
    }
  }
}

/** Copies the image out of its padding and fillings; what no window saw has no gradient. */
function cutOut(w: Window, sheet: usize, dx: usize): void {
  const bytes = w.inChannels * 4
  const row = w.inWidth * bytes
  const rows = min(w.inHeight, paddedHeight(w) - w.top)
  const columns = min(w.inWidth, paddedWidth(w) - w.left)
  memory.fill(dx, 0, inSlice(w))
  for (let h = 0; h < rows; h++) {
    const from = sheet + (h + w.top) * sheetRow(w) + w.left * pixelOf(w)
    for (let v = 0; v < columns; v++)
      for (let c = 0; c < bytes; c += 16)
        put(dx + h * row + v * bytes + c, (bytes - c) >> 2, v128.load(from + v * pixelOf(w) + c))
  }
}
