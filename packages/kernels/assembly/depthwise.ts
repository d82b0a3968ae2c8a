import { put, take } from './lanes'
import { firstTap, startHeight, startWidth, tapEnd } from './taps'
import { inSlice, outSlice, Window } from './window'

/** What is worked out where a window looks at a position of an image. */
enum Work {
  Output,
  InputGradient,
  FilterGradient,
}

/**
 * A depthwise convolution: every channel has filters of its own,
 * y[position][c·m + j] = bias[c·m + j] + Σ x[position + tap][c] · w[tap][c][j].
 *
 * @param filter [height][width][in channels][m], where m = out channels / in channels
 * @param bias One number for each output channel; 0: none.
 */
export function depthwise(n: i32, w: Window, x: usize, filter: usize, bias: usize, y: usize): void {
  const pixel = w.outChannels * 4
  const positions = n * w.outHeight * w.outWidth
  if (bias) for (let i = 0; i < positions; i++) memory.copy(y + i * pixel, bias, pixel)
  else memory.fill(y, 0, n * outSlice(w))
  atEachTap(n, w, x, filter, y, Work.Output)
}

/** The gradient of a depthwise convolution's input. */
export function depthwiseInputGradient(
  n: i32,
  w: Window,
  filter: usize,
  dy: usize,
  dx: usize,
): void {
  memory.fill(dx, 0, n * inSlice(w))
  atEachTap(n, w, dx, filter, dy, Work.InputGradient)
}

/** The gradient of a depthwise convolution's filters. */
export function depthwiseFilterGradient(n: i32, w: Window, x: usize, dy: usize, dw: usize): void {
  memory.fill(dw, 0, w.height * w.width * w.outChannels * 4)
  atEachTap(n, w, x, dw, dy, Work.FilterGradient)
}

/** Goes through all windows; x, filter and y are the numbers or their gradients. */
function atEachTap(n: i32, w: Window, x: usize, filter: usize, y: usize, work: Work): void {
  for (let i = 0; i < n; i++)
    for (let p = 0; p < w.outHeight; p++)
      for (let q = 0; q < w.outWidth; q++) {
        ofWindow(w, x + i * inSlice(w), filter, y, startHeight(w, p), startWidth(w, q), work)
        y += w.outChannels * 4
      }
}

/** The window that begins at row h0 and column v0 of an image. */
function ofWindow(
  w: Window,
  x: usize,
  filter: usize,
  y: usize,
  h0: i32,
  v0: i32,
  work: Work,
): void {
  const lastH = tapEnd(h0, w.dilationHeight, w.height, w.inHeight)
  const lastV = tapEnd(v0, w.dilationWidth, w.width, w.inWidth)
  for (let h = firstTap(h0, w.dilationHeight); h < lastH; h++)
    for (let v = firstTap(v0, w.dilationWidth); v < lastV; v++) {
      const position = (h0 + h * w.dilationHeight) * w.inWidth + v0 + v * w.dilationWidth
      const from = x + position * w.inChannels * 4
      const tap = filter + (h * w.width + v) * w.outChannels * 4
      if (w.outChannels === w.inChannels) channelByChannel(w.inChannels, from, tap, y, work)
      else severalEach(w, from, tap, y, work)
    }
}

/** One filter for each channel: four channels at a time. */
function channelByChannel(channels: i32, x: usize, filter: usize, y: usize, work: Work): void {
  for (let c = 0; c < channels; c += 4) {
    const count = channels - c
    const at = c * 4
    if (work === Work.Output) gather(y + at, x + at, filter + at, count)
    else if (work === Work.InputGradient) gather(x + at, y + at, filter + at, count)
    else gather(filter + at, x + at, y + at, count)
  }
}

/** to += a · b */
function gather(to: usize, a: usize, b: usize, count: i32): void {
  put(to, count, f32x4.add(take(to, count), f32x4.mul(take(a, count), take(b, count))))
}

/** Several filters for each channel. */
function severalEach(w: Window, x: usize, filter: usize, y: usize, work: Work): void {
  const each = w.outChannels / w.inChannels
  for (let c = 0; c < w.outChannels; c++) {
    const from = x + (c / each) * 4
    const at = c * 4
    if (work === Work.Output) gatherOne(y + at, from, filter + at)
    else if (work === Work.InputGradient) gatherOne(from, y + at, filter + at)
    else gatherOne(filter + at, from, y + at)
  }
}

function gatherOne(to: usize, a: usize, b: usize): void {
  store<f32>(to, load<f32>(to) + load<f32>(a) * load<f32>(b))
}
