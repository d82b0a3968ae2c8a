import { put, take } from './lanes'
import { firstTap, startHeight, startWidth, tapEnd } from './taps'
import { inSlice, Window } from './window'

/** The mean of what each window sees of an image, channel by channel; padding does not count. */
export function averagePool(n: i32, w: Window, x: usize, y: usize): void {
  overWindows(n, w, x, y, false)
}

/** The gradient of an average pool's input: each window shares its own out evenly. */
export function averagePoolGradient(n: i32, w: Window, dy: usize, dx: usize): void {
  memory.fill(dx, 0, n * inSlice(w))
  overWindows(n, w, dx, dy, true)
}

function overWindows(n: i32, w: Window, x: usize, y: usize, back: bool): void {
  for (let i = 0; i < n; i++)
    for (let p = 0; p < w.outHeight; p++)
      for (let q = 0; q < w.outWidth; q++) {
        ofWindow(w, x + i * inSlice(w), y, startHeight(w, p), startWidth(w, q), back)
        y += w.inChannels * 4
      }
}

/** The window that begins at row h0 and column v0: its mean goes to y, or y goes back to it. */
function ofWindow(w: Window, x: usize, y: usize, h0: i32, v0: i32, back: bool): void {
  const firstH = firstTap(h0, w.dilationHeight)
  const firstV = firstTap(v0, w.dilationWidth)
  const endH = tapEnd(h0, w.dilationHeight, w.height, w.inHeight)
  const endV = tapEnd(v0, w.dilationWidth, w.width, w.inWidth)
  const share = f32x4.splat(1 / f32((endH - firstH) * (endV - firstV)))
  const channels = w.inChannels
  for (let c = 0; c < channels; c += 4) {
    const count = channels - c
    const given = back ? f32x4.mul(take(y + c * 4, count), share) : f32x4.splat(0)
    let sum = given
    for (let h = firstH; h < endH; h++)
      for (let v = firstV; v < endV; v++) {
        const position = (h0 + h * w.dilationHeight) * w.inWidth + v0 + v * w.dilationWidth
        const at = x + (position * channels + c) * 4
        if (back) put(at, count, f32x4.add(take(at, count), given))
        else sum = f32x4.add(sum, take(at, count))
      }
    if (!back) put(y + c * 4, count, f32x4.mul(sum, share))
  }
}
