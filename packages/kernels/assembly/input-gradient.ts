import { pack } from './panel'
import { panelBytes, placesBytes, placeWindows, slide } from './slide'
import { inSlice, outSlice, WINDOW, Window } from './window'

/** Height of the output's gradient spread out to what the turned filter slides over. */
function spreadHeight(w: Window): i32 {
  return w.inHeight + (w.height - 1) * w.dilationHeight
}

function spreadWidth(w: Window): i32 {
  return w.inWidth + (w.width - 1) * w.dilationWidth
}

function spreadBytes(w: Window): i32 {
  return spreadHeight(w) * spreadWidth(w) * w.outChannels * 4
}

/** Bytes of the filter of one depth, turned, in panels of 8 input channels. */
function turnedBytes(w: Window): i32 {
  return panelBytes(w.height * w.width * w.outChannels, w.inChannels)
}

/** Bytes of scratch that `inputGradient` needs. */
export function inputGradientScratch(w: Window): i32 {
  const places = placesBytes(w.inHeight * w.inWidth)
  return WINDOW + places + spreadBytes(w) + w.depth * turnedBytes(w)
}

/**
 * The gradient of a convolution's input: the output's gradient, with stride − 1 zeros between its
 * positions and zeros around it, convolved with the filter turned by 180°.
 *
 * @param filter [depth][height][width][in channels][out channels]
 * @param dy [n][out depth][out height][out width][out channels]
 * @param dx [n][in depth][in height][in width][in channels]
 */
export function inputGradient(
  n: i32,
  w: Window,
  filter: usize,
  dy: usize,
  dx: usize,
  scratch: usize,
): void {
  const filterSlice = w.height * w.width * w.inChannels * w.outChannels * 4
  const back = changetype<Window>(scratch)
  turnWindow(w, back)
  const places = scratch + WINDOW
  const image = places + placesBytes(w.inHeight * w.inWidth)
  const turned = image + spreadBytes(w)
  placeWindows(back, spreadWidth(w) * w.outChannels * 4, places)
  // zeros stay where they are: the gradients of all outputs are laid out alike
  memory.fill(image, 0, spreadBytes(w))
  for (let tap = 0; tap < w.depth; tap++)
    turn(w, filter + tap * filterSlice, turned + tap * turnedBytes(w))
  for (let i = 0; i < n; i++)
    for (let d = 0; d < w.inDepth; d++) {
      const from = dy + i * w.outDepth * outSlice(w)
      ofSlice(w, d, from, dx + (i * w.inDepth + d) * inSlice(w), scratch)
    }
}

/** The gradient of the input of one example at one depth. */
function ofSlice(w: Window, d: i32, dy: usize, dx: usize, scratch: usize): void {
  const back = changetype<Window>(scratch)
  const places = scratch + WINDOW
  const image = places + placesBytes(w.inHeight * w.inWidth)
  const turned = image + spreadBytes(w)
  const row = spreadWidth(w) * w.outChannels * 4
  let seen = false
  for (let tap = 0; tap < w.depth; tap++) {
    const reach = d + w.front - tap * w.dilationDepth
    const o = reach / w.strideDepth
    if (reach < 0 || o * w.strideDepth !== reach || o >= w.outDepth) continue
    spread(w, dy + o * outSlice(w), image)
    slide(back, image, row, places, turned + tap * turnedBytes(w), 0, dx, seen, false)
    seen = true
  }
  if (!seen) memory.fill(dx, 0, inSlice(w))
}

/** The window of the turned filter: it slides by steps of 1 and gives the input's gradient. */
function turnWindow(w: Window, to: Window): void {
  memory.copy(changetype<usize>(to), changetype<usize>(w), WINDOW)
  to.inChannels = w.outChannels
  to.outHeight = w.inHeight
  to.outWidth = w.inWidth
  to.outChannels = w.inChannels
  to.strideHeight = 1
  to.strideWidth = 1
}

/** [height][width][in][out] turned by 180°, as panels of 8 input channels [height][width][out][8]. */
function turn(w: Window, filter: usize, to: usize): void {
  const channels = w.inChannels
  const filters = w.outChannels
  let at = to
  for (let first = 0; first < channels; first += 8)
    for (let tap = w.height * w.width - 1; tap >= 0; tap--) {
      const from = filter + (tap * channels + first) * filters * 4
      pack(from, 4, filters * 4, filters, channels - first, at)
      at += filters * 32
    }
}

/** Lays the gradient of one output out so that the turned filter slides over it by steps of 1. */
function spread(w: Window, dy: usize, to: usize): void {
  const width = spreadWidth(w)
  const pixel = w.outChannels * 4
  const above = (w.height - 1) * w.dilationHeight - w.top
  const before = (w.width - 1) * w.dilationWidth - w.left
  const isInside = before >= 0 && before + w.outWidth <= width
  for (let o = 0; o < w.outHeight; o++) {
    const h = above + o * w.strideHeight
    if (h < 0 || h >= spreadHeight(w)) continue
    const row = to + h * width * pixel
    const from = dy + o * w.outWidth * pixel
    if (w.strideWidth === 1 && isInside) memory.copy(row + before * pixel, from, w.outWidth * pixel)
    else
      for (let p = 0; p < w.outWidth; p++) {
        const v = before + p * w.strideWidth
        if (v >= 0 && v < width) memory.copy(row + v * pixel, from + p * pixel, pixel)
      }
  }
}
