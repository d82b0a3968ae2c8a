import type { Examples } from '../data/data-set.ts'

/** Bytes of memory, at most, that numbers may take which stand for bytes. */
const most = 256 * 2 ** 20

/** What each byte stands for: 0 to 1. */
const shares = Float32Array.from({ length: 256 }, (_, byte) => byte / 255)

/** Writes what bytes stand for. */
export const writeShares = (bytes: Uint8Array, to: Float32Array): void => {
  // counted, not iterated: a batch waits for it
  for (let i = 0; i < bytes.length; i += 1) to[i] = shares[bytes[i] ?? 0] ?? 0
}

/**
 * Examples with numbers in place of bytes, so that no batch has to wait for them.
 *
 * Numbers take four times the memory: examples that would need more than a quarter of a gigabyte
 * stay bytes, and each batch turns its own into numbers.
 */
export const asNumbers = ({ inputs, ...rest }: Examples): Examples => {
  if (inputs instanceof Float32Array || 4 * inputs.length > most) return { inputs, ...rest }
  const numbers = new Float32Array(inputs.length)
  writeShares(inputs, numbers)
  return { inputs: numbers, ...rest }
}
