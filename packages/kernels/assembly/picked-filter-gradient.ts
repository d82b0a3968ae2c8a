import { clearPadding, isPadded, padded, paddedBytes, paddedRow } from './padded'
import { ROWS_OF_EIGHT, ROWS_OF_FOUR, sumEights, sumFours } from './picked-rows'
import { sumWide } from './picked-sums'
import {
  examplesAtOnce,
  HEAD,
  listPicks,
  Picks,
  pickRow,
  picksAt,
  picksBytes,
  rowsAtOnce,
} from './picks'
import { inSlice, Window } from './window'

/** Numbers that a window sees of one row. */
function seenRow(w: Window): i32 {
  return w.width * w.inChannels
}

/** Numbers for which a row of a window has sums: as many as are worked on at a time. */
function sumsOfRow(w: Window): i32 {
  const seen = seenRow(w)
  return seen > 8 ? (seen + 31) & ~31 : seen > 4 ? 8 : 4
}

/** Rows of a window that are worked on at a time. */
function rowsOfSums(w: Window): i32 {
  const seen = seenRow(w)
  return seen > 8 ? 1 : seen > 4 ? ROWS_OF_EIGHT : ROWS_OF_FOUR
}

/** Bytes of the sums of one filter. */
function sumsBytes(w: Window): i32 {
  const rows = rowsOfSums(w)
  return ((w.height + rows - 1) / rows) * rows * sumsOfRow(w) * 4
}

/** Bytes from one image to the next, with their padding around them. */
function imageBytes(w: Window): i32 {
  return isPadded(w) ? paddedBytes(w) : inSlice(w)
}

/** Bytes of scratch that `pickedFilterGradient` needs. */
export function pickedFilterGradientScratch(w: Window, pool: Window): i32 {
  const images = examplesAtOnce(pool) * paddedBytes(w)
  // a sum reads some numbers behind the last of an image
  return HEAD + picksBytes(pool) + w.outChannels * sumsBytes(w) + images + 128
}

/**
 * The gradient of a convolution's filter, as `filterGradient` has it, from that of the maximum pool
 * of 2×2 behind it: a quarter of the multiplications.
 *
 * @param x [n][in height][in width][in channels]
 * @param z What the convolution gave.
 * @param y What the pool gave.
 * @param dy The gradient of that.
 */
export function pickedFilterGradient(
  n: i32,
  w: Window,
  pool: Window,
  x: usize,
  z: usize,
  y: usize,
  dy: usize,
  dw: usize,
  scratch: usize,
): void {
  const picks = picksAt(pool, scratch)
  const sums = scratch + HEAD + picksBytes(pool)
  const copies = sums + w.outChannels * sumsBytes(w)
  const most = examplesAtOnce(pool)
  const rows = rowsAtOnce(pool)
  const seen = inSlice(pool)
  const apart = sumsBytes(w)
  const given = pool.outWidth * pool.outChannels * 4
  memory.fill(sums, 0, w.outChannels * sumsBytes(w))
  for (let i = 0; i < most; i++) clearPadding(w, copies + i * paddedBytes(w))
  for (let i = 0; i < n; i += most) {
    const examples = min(most, n - i)
    let image: usize = 0
    for (let e = examples - 1; e >= 0; e--)
      image = padded(w, x + (i + e) * inSlice(w), copies + e * paddedBytes(w))
    for (let p = 0; p < pool.outHeight; p += rows) {
      picks.count = 0
      for (let e = 0; e < examples; e++)
        for (let r = p; r < min(p + rows, pool.outHeight); r++) {
          const at = ((i + e) * pool.outHeight + r) * given
          pickOf(w, pool, picks, e * imageBytes(w), r, z + (i + e) * seen, y + at, dy + at)
        }
      for (let f = 0; f < w.outChannels; f++) addFilter(w, pool, picks, f, image, sums + f * apart)
    }
  }
  turnSums(w, sums, dw)
}

/** What row r of the pool of one example picked. */
function pickOf(
  w: Window,
  pool: Window,
  picks: Picks,
  image: i32,
  r: i32,
  z: usize,
  y: usize,
  dy: usize,
): void {
  const down = w.strideHeight * paddedRow(w)
  const across = w.strideWidth * w.inChannels * 4
  const row = z + 2 * r * pool.inWidth * pool.outChannels * 4
  pickRow(pool, picks, image + 2 * r * down, down, across, row, y, dy)
}

/** Adds what the picks of filter f come to. */
function addFilter(w: Window, pool: Window, picks: Picks, f: i32, image: usize, sums: usize): void {
  const row = w.dilationHeight * paddedRow(w)
  const bytes = sumsOfRow(w) * 4
  const pixel = pool.outChannels * 4
  const step = rowsOfSums(w)
  const end = step > 1 ? 0 : listPicks(pool, picks, f)
  for (let h = 0; h < w.height; h += step) {
    const from = image + h * row
    const to = sums + h * bytes
    const left = w.height - h
    if (step === ROWS_OF_FOUR) sumFours(picks, pixel, f, from, row, left, to)
    else if (step === ROWS_OF_EIGHT) sumEights(picks, pixel, f, from, row, left, to)
    else for (let k = 0; k < bytes; k += 128) sumWide(picks.list, end, from + k, to + k)
  }
}

/** Writes sums [out channels][height][seen] as a filter [height][seen][out channels]. */
function turnSums(w: Window, sums: usize, dw: usize): void {
  const bytes = sumsOfRow(w) * 4
  const apart = sumsBytes(w)
  for (let h = 0; h < w.height; h++)
    for (let k = 0; k < seenRow(w); k++) {
      let from = sums + h * bytes + k * 4
      for (const end = dw + w.outChannels * 4; dw < end; dw += 4) {
        store<f32>(dw, load<f32>(from))
        from += apart
      }
    }
}
