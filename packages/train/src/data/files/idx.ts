import type { Checked } from '@longhand/network'
import { damaged } from './damaged.ts'
import type { DataFile } from './files.ts'

/** Bytes in a grid, as the IDX format holds them. */
export interface Idx {
  /** Along each axis; the first counts the examples. */
  readonly sizes: readonly number[]
  readonly values: Uint8Array
}

const typeOfBytes = 8

/**
 * Reads an IDX file of unsigned bytes.
 *
 * @param axes How many it must have: 3 for images, 1 for labels.
 * @see LeCun, Cortes & Burges, "The MNIST database of handwritten digits", file formats
 */
export const readIdx = ({ name, bytes }: DataFile, axes: number): Checked<Idx> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = 4 + 4 * axes
  if (bytes.length < header)
    return { issues: [damaged(name, bytes.length, `a header of ${header} bytes`, 'its end')] }
  const [magic, expected] = [view.getUint32(0), typeOfBytes * 256 + axes]
  if (magic !== expected)
    return { issues: [damaged(name, 0, `the number ${expected} (IDX, bytes)`, String(magic))] }
  const sizes = Array.from({ length: axes }, (_, axis) => view.getUint32(4 + 4 * axis))
  const count = sizes.reduce((product, size) => product * size, 1)
  if (bytes.length !== header + count) {
    const said = `${header + count} bytes, as its header says (${sizes.join('×')})`
    const at = Math.min(bytes.length, header + count)
    return { issues: [damaged(name, at, said, `${bytes.length} bytes`)] }
  }
  return { value: { sizes, values: bytes.subarray(header) } }
}
