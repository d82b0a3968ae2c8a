import type { Checked } from '@longhand/network'
import { gunzipSync } from 'fflate'
import { damaged } from './damaged.ts'
import type { DataFile } from './files.ts'

/** A gzip file says how long its content is in its last four bytes. */
const sayLength = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true)

/** A file without its gzip wrapping; one that has none stays as it is. */
export const unpack = ({ name, bytes }: DataFile): Checked<DataFile> => {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { value: { name, bytes } }
  try {
    const content = gunzipSync(bytes)
    const said = sayLength(bytes)
    if (content.length === said) return { value: { name, bytes: content } }
    const received = `${content.length} bytes before the file ends`
    return { issues: [damaged(name, bytes.length, `${said} bytes when unpacked`, received)] }
  } catch (error) {
    const received = error instanceof Error ? error.message : String(error)
    return { issues: [damaged(name, bytes.length, 'a whole gzip file', received)] }
  }
}
