import { strip } from './strip'
import { Window } from './window'

/** Bytes of a filter of one depth in panels of 8 output channels. */
export function panelBytes(taps: i32, outChannels: i32): i32 {
  return ((outChannels + 7) / 8) * taps * 32
}

/** Bytes of where the windows of so many positions begin. */
export function placesBytes(positions: i32): i32 {
  return (positions * 4 + 15) & ~15
}

/** Writes where the window of each position begins, in bytes from where an image does. */
export function placeWindows(w: Window, row: i32, places: usize): void {
  for (let h = 0; h < w.outHeight; h++)
    for (let v = 0; v < w.outWidth; v++) {
      store<i32>(places, h * w.strideHeight * row + v * w.strideWidth * w.inChannels * 4)
      places += 4
    }
}

/**
 * The windows of one image, each multiplied with a filter: four positions and eight output
 * channels at a time.
 *
 * @param image The image with its padding around it, `row` bytes from row to row.
 * @param places What `placeWindows` wrote.
 * @param panels For each 8 output channels [height][width][in channels][8].
 * @param bias One number for each output channel; 0: none.
 * @param add Whether the sums are added to y.
 * @param rectify Whether numbers below 0 become 0, as in ReLU.
 */
export function slide(
  w: Window,
  image: usize,
  row: i32,
  places: usize,
  panels: usize,
  bias: usize,
  y: usize,
  add: bool,
  rectify: bool,
): void {
  const taps = w.height * w.width * w.inChannels
  for (let f = 0; f < w.outChannels; f += 8) {
    const panel = panels + (f >> 3) * taps * 32
    const start = bias ? bias + f * 4 : 0
    if (w.dilationWidth === 1) columns(w, image, row, places, panel, start, y, add, rectify, f)
    else
      for (let h = 0; h < w.height; h++) {
        const from = image + h * w.dilationHeight * row
        const part = panel + h * w.width * w.inChannels * 32
        const isLast = h === w.height - 1
        columns(w, from, row, places, part, h ? 0 : start, y, add || h > 0, rectify && isLast, f)
      }
  }
}

/** Eight output channels; of a window with gaps between its columns, one of its rows. */
function columns(
  w: Window,
  image: usize,
  row: i32,
  places: usize,
  panel: usize,
  bias: usize,
  y: usize,
  add: bool,
  rectify: bool,
  f: i32,
): void {
  const gaps = w.dilationWidth > 1
  const pixel = w.inChannels * 4
  const length = gaps ? w.inChannels : w.width * w.inChannels
  const jump = gaps ? (w.dilationWidth - 1) * pixel : w.dilationHeight * row - length * 4
  const segments = gaps ? w.width : w.height
  const outRow = w.outChannels * 4
  strip(
    w.outHeight * w.outWidth,
    w.outChannels - f,
    length,
    segments,
    image,
    places,
    0,
    4,
    jump,
    panel,
    32,
    0,
    add ? y + f * 4 : bias,
    add ? outRow : 0,
    y + f * 4,
    outRow,
    rectify,
  )
}
