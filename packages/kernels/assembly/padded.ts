import { Window } from './window'

/** Height of the part of an image that the windows look at, padding included. */
export function paddedHeight(w: Window): i32 {
  return (w.outHeight - 1) * w.strideHeight + (w.height - 1) * w.dilationHeight + 1
}

export function paddedWidth(w: Window): i32 {
  return (w.outWidth - 1) * w.strideWidth + (w.width - 1) * w.dilationWidth + 1
}

/** Whether windows look beyond the image, so that it must be copied with its padding around it. */
export function isPadded(w: Window): bool {
  return w.top !== 0 || w.left !== 0 || paddedHeight(w) > w.inHeight || paddedWidth(w) > w.inWidth
}

/** Bytes of an image with the padding around it; 0 if it needs none. */
export function paddedBytes(w: Window): i32 {
  return isPadded(w) ? paddedHeight(w) * paddedWidth(w) * w.inChannels * 4 : 0
}

/** Bytes of a row of the image that `padded` gives. */
export function paddedRow(w: Window): i32 {
  return (isPadded(w) ? paddedWidth(w) : w.inWidth) * w.inChannels * 4
}

/** Makes the bytes zero in which `padded` puts images: once, since all have the same padding. */
export function clearPadding(w: Window, to: usize): void {
  memory.fill(to, 0, paddedBytes(w))
}

/**
 * The image as windows can slide over it: itself, or a copy with the padding around it.
 *
 * @param to `paddedBytes` that `clearPadding` cleared, for the copy.
 */
export function padded(w: Window, x: usize, to: usize): usize {
  if (!isPadded(w)) return x
  const height = paddedHeight(w)
  const width = paddedWidth(w)
  const pixel = w.inChannels * 4
  const rows = min(w.inHeight, height - w.top)
  const columns = min(w.inWidth, width - w.left)
  if (columns > 0)
    for (let h = 0; h < rows; h++) {
      const row = to + ((h + w.top) * width + w.left) * pixel
      memory.copy(row, x + h * w.inWidth * pixel, columns * pixel)
    }
  return to
}
