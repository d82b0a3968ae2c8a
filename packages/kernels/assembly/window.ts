/**
 * How windows slide over volumes [depth][height][width][channels]: 20 numbers in memory, written
 * there by whoever calls. An image is a volume of depth 1.
 *
 * Output position o sees the input positions o·stride − before + tap·dilation; what lies outside
 * the input is padding.
 */
@unmanaged
export class Window {
  inDepth: i32
  inHeight: i32
  inWidth: i32
  inChannels: i32
  outDepth: i32
  outHeight: i32
  outWidth: i32
  outChannels: i32
  depth: i32
  height: i32
  width: i32
  strideDepth: i32
  strideHeight: i32
  strideWidth: i32
  dilationDepth: i32
  dilationHeight: i32
  dilationWidth: i32
  /** Rows of padding before the first of the input; there are as many behind as are looked at. */
  front: i32
  top: i32
  left: i32
}

/** Bytes of a window. */
export const WINDOW: i32 = 80

/** Bytes of the input of one example at one depth. */
export function inSlice(w: Window): i32 {
  return w.inHeight * w.inWidth * w.inChannels * 4
}

/** Bytes of the output of one example at one depth. */
export function outSlice(w: Window): i32 {
  return w.outHeight * w.outWidth * w.outChannels * 4
}
