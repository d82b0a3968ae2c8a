import type { Checked } from '@longhand/network'
import crc32 from 'crc-32'
import { gunzipSync } from 'fflate'
import { damaged } from './damaged.ts'
import type { DataFile } from './files.ts'

/** The last eight bytes of a gzip file: a checksum of its content, and how long it is. */
const ending = 8

/** A file without its gzip wrapping; one that has none stays as it is. @see RFC 1952, §2.3.1 */
export const unpack = ({ name, bytes }: DataFile): Checked<DataFile> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { value: { name, bytes } }
  try {
    const content = gunzipSync(bytes)
    return asItEnds(name, bytes, content)
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    return { issues: [damaged(name, bytes.length, 'a whole gzip file', received)] }
  }
}

/** The content, if it is what the end of the file says. */
const asItEnds = (name: string, bytes: Uint8Array, content: Uint8Array): Checked<DataFile> => {
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - ending, ending)
  const [sum, length] = [end.getUint32(0, true), end.getUint32(4, true)]
  if (content.length !== length) {
    const received = `${content.length} bytes before the file ends`
    return { issues: [damaged(name, bytes.length, `${length} bytes when unpacked`, received)] }
  }
  const found = crc32.buf(content) >>> 0
  if (found === sum) return { value: { name, bytes: content } }
  const said = `content with the checksum ${hex(sum)}, as is said here`
  return { issues: [damaged(name, bytes.length - ending, said, hex(found))] }
}

const hex = (sum: number): string => sum.toString(16).padStart(8, '0')
