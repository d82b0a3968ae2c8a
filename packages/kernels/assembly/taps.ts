import { Window } from './window'

/** The first tap of an axis that falls on the input, not on the padding before it. */
export function firstTap(start: i32, dilation: i32): i32 {
  return start < 0 ? (dilation - 1 - start) / dilation : 0
}

/** One more than the last tap of an axis that falls on the input. */
export function tapEnd(start: i32, dilation: i32, taps: i32, size: i32): i32 {
  if (start + (taps - 1) * dilation < size) return taps
  return start < size ? (size - start + dilation - 1) / dilation : 0
}

/** Where the window of an output position begins along each axis; before 0 lies padding. */
export function startDepth(w: Window, o: i32): i32 {
  return o * w.strideDepth - w.front
}

export function startHeight(w: Window, o: i32): i32 {
  return o * w.strideHeight - w.top
}

export function startWidth(w: Window, o: i32): i32 {
  return o * w.strideWidth - w.left
}
