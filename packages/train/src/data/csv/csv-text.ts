import type { Checked, Issue } from '@longhand/network'
import { damaged } from '../files/damaged.ts'
import type { DataFile } from '../files/files.ts'

/** Longer texts do not fit into a string of every browser. */
const mostMegabytes = 400

/** The text of a CSV file, without the mark that Excel writes before it; in UTF-8 or not at all. */
export const csvText = ({ name, bytes }: DataFile): Checked<string> => {
  if (bytes.length > mostMegabytes * 2 ** 20) return { issues: [tooLong(name, bytes.length)] }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // an even number of marks makes an odd number of parts
    return text.split('"').length % 2 === 1 ? { value: text } : { issues: [unpaired(name)] }
  } catch {
    return { issues: [notUtf8(name, firstStrange(bytes))] }
  }
}

/** Where the first byte lies that is no UTF-8. */
const firstStrange = (bytes: Uint8Array): number => {
  const readable = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return new TextEncoder().encode(readable.slice(0, readable.indexOf('\ufffd'))).length
}

const notUtf8 = (name: string, at: number): Issue => ({
  ...damaged(name, at, 'text in UTF-8', 'another byte'),
  try: 'Save it as "CSV UTF-8".',
})

const tooLong = (path: string, length: number): Issue => ({
  path,
  expected: `at most ${mostMegabytes} MB of text`,
  received: `${Math.round(length / 2 ** 20)} MB`,
  try: 'Leave rows or columns out.',
})

const unpaired = (path: string): Issue => ({
  path,
  expected: 'quotation marks in pairs',
  received: 'one without its other',
  try: 'Close the quotation mark, or write it twice where it belongs to the text.',
})
