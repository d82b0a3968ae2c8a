import { clearPadding, padded, paddedBytes, paddedRow } from './padded'
import { pack } from './panel'
import { panelBytes, placesBytes, placeWindows, slide } from './slide'
import { inSlice, outSlice, Window } from './window'

/** Bytes of scratch that `convolution` needs. */
export function convolutionScratch(w: Window): i32 {
  const panels = panelBytes(w.height * w.width * w.inChannels, w.outChannels)
  return panels + paddedBytes(w) + placesBytes(w.outHeight * w.outWidth)
}

/**
 * A convolution of images: y[position][f] = bias[f] + Σ x[position + tap][c] · w[tap][c][f].
 *
 * @param x [n][in height][in width][in channels]
 * @param filter [height][width][in channels][out channels]
 * @param bias One number for each output channel; 0: none.
 * @param rectify Whether numbers below 0 become 0, as in ReLU.
 * @param y [n][out height][out width][out channels]
 */
export function convolution(
  n: i32,
  w: Window,
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  scratch: usize,
  rectify: bool,
): void {
  const taps = w.height * w.width * w.inChannels
  const filters = w.outChannels
  for (let f = 0; f < filters; f += 8)
    pack(filter + f * 4, filters * 4, 4, taps, filters - f, scratch + (f >> 3) * taps * 32)
  const copy = scratch + panelBytes(taps, filters)
  const places = copy + paddedBytes(w)
  const row = paddedRow(w)
  clearPadding(w, copy)
  placeWindows(w, row, places)
  for (let i = 0; i < n; i++) {
    const image = padded(w, x + i * inSlice(w), copy)
    slide(w, image, row, places, scratch, bias, y + i * outSlice(w), false, rectify)
  }
}
