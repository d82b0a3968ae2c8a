import { sha256 } from '../sha256.ts'

/**
 * `sha256:` and 64 hexadecimal digits over the numbers of all tensors, one after the other: 32-bit
 * floats, the lowest byte first.
 *
 * In a browser the page must be secure (https, or localhost) for it.
 */
export const weightsHash = async (tensors: readonly Float32Array[]): Promise<string> => {
  const count = tensors.reduce((sum, { length }) => sum + length, 0)
  const view = new DataView(new ArrayBuffer(4 * count))
  let at = 0
  for (const tensor of tensors)
    for (const value of tensor) {
      view.setFloat32(at, value, true)
      at += 4
    }
  return `sha256:${await sha256(new Uint8Array(view.buffer))}`
}
