import crc32c from 'crc-32/crc32c.js'

/** TensorFlow turns a checksum about and adds to it, since it may stand among the bytes it is of. */
const masked = (bytes: Uint8Array): number => {
  const crc = crc32c.buf(bytes)
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

/**
 * Messages one after the other: length in eight bytes, checksum of the length, message, checksum.
 *
 * @see TensorFlow, `core/lib/io/record_writer.h`
 */
export const recordsOf = (messages: readonly Uint8Array[]): Uint8Array => {
  const sum = messages.reduce((bytes, { length }) => bytes + length + 16, 0)
  const bytes = new Uint8Array(sum)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const message of messages) {
    view.setBigUint64(at, BigInt(message.length), true)
    view.setUint32(at + 8, masked(bytes.subarray(at, at + 8)), true)
    bytes.set(message, at + 12)
    view.setUint32(at + 12 + message.length, masked(message), true)
    at += message.length + 16
  }
  return bytes
}
