import { put, take } from './lanes'
import { firstTap, startWidth, tapEnd } from './taps'
import { Window } from './window'

/** Numbers of a row of a window. */
export function seenRow(w: Window): i32 {
  return w.width * w.inChannels
}

/**
 * Adds what a row of windows passes back to a row of the input: first every so many-th window, then
 * those beside them. Windows that reach into each other by half a vector would wait for one another.
 */
export function addRows(w: Window, rows: usize, line: usize): void {
  const size = seenRow(w) * 4
  const pixel = w.inChannels * 4
  for (let first = 0; first < w.width; first++)
    for (let q = first; q < w.outWidth; q += w.width)
      addRow(w, rows + q * size, startWidth(w, q), line + startWidth(w, q) * pixel)
}

/** One row of a window: its taps lie side by side, or `dilationWidth` positions apart. */
function addRow(w: Window, row: usize, start: i32, line: usize): void {
  const channels = w.inChannels
  const first = firstTap(start, w.dilationWidth)
  const end = tapEnd(start, w.dilationWidth, w.width, w.inWidth)
  if (w.dilationWidth === 1)
    addNumbers(row + first * channels * 4, line + first * channels * 4, (end - first) * channels)
  else
    for (let v = first; v < end; v++)
      addNumbers(row + v * channels * 4, line + v * w.dilationWidth * channels * 4, channels)
}

function addNumbers(from: usize, to: usize, count: i32): void {
  for (; count >= 4; count -= 4) {
    v128.store(to, f32x4.add(v128.load(to), v128.load(from)))
    from += 16
    to += 16
  }
  put(to, count, f32x4.add(take(to, count), take(from, count)))
}
