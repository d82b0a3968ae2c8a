import { type Checked, type Issue, isObject } from '@longhand/network'

/** Numbers in a row. */
export type Numbers = Float32Array | Float64Array

/** Numbers by name, and words about them. */
export interface Tensors {
  readonly numbers: Readonly<Record<string, Numbers>>
  readonly about: Readonly<Record<string, string>>
}

/** Tensors as they were read, and where the bytes of each lie in the file. */
export interface ReadTensors extends Tensors {
  readonly places: Readonly<Record<string, readonly [from: number, to: number]>>
}

const lengthBytes = 8

/** Numbers of eight bytes may only be looked at where they lie on a multiple of eight. */
const upToEight = (bytes: number): number => Math.ceil(bytes / 8) * 8

/**
 * Tensors as a file: the length of a header in eight bytes, the header in JSON, and the numbers,
 * the lowest byte first.
 *
 * @see https://huggingface.co/docs/safetensors, "Format"
 */
export const writeSafetensors = ({ numbers, about }: Tensors): Uint8Array => {
  const header: Record<string, unknown> = { __metadata__: about }
  let end = 0
  for (const [name, values] of Object.entries(numbers)) {
    const to = end + values.byteLength
    const dtype = values instanceof Float64Array ? 'F64' : 'F32'
    header[name] = { dtype, shape: [values.length], data_offsets: [end, to] }
    end = to
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const start = upToEight(lengthBytes + text.length)
  const bytes = new Uint8Array(start + end).fill(0x20, 0, start)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(start - lengthBytes), true)
  bytes.set(text, lengthBytes)
  let at = start
  for (const { buffer, byteOffset, byteLength } of Object.values(numbers)) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

/** The tensors of a file that `writeSafetensors` wrote, or where it parts from what it says. */
export const readSafetensors = (bytes: Uint8Array): Checked<ReadTensors> => {
  // a copy: Node's buffers share their memory, and `slice` of one is none
  const whole = new Uint8Array(bytes)
  const view = new DataView(whole.buffer)
  if (whole.length < lengthBytes) return cut(whole.length, lengthBytes)
  const start = lengthBytes + Number(view.getBigUint64(0, true))
  if (start > whole.length) return cut(whole.length, start)
  const header = parsed(new TextDecoder().decode(whole.subarray(lengthBytes, start)))
  if (!isObject(header)) return { issues: [noHeader(start)] }
  const { __metadata__: about, ...entries } = header
  const numbers: Record<string, Numbers> = {}
  const places: Record<string, readonly [number, number]> = {}
  for (const [name, entry] of Object.entries(entries)) {
    const place = placeOf(entry, start)
    if (place === undefined) return { issues: [noHeader(start)] }
    const { from, to, wide } = place
    if (to > whole.length) return cut(whole.length, to)
    const own = whole.slice(from, to).buffer
    numbers[name] = wide ? new Float64Array(own) : new Float32Array(own)
    places[name] = [from, to]
  }
  const end = Math.max(start, ...Object.values(places).map(([, to]) => to))
  if (end < whole.length) return { issues: [tooLong(end, whole.length)] }
  return { value: { numbers, places, about: textsIn(about) } }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const textsIn = (about: unknown): Readonly<Record<string, string>> =>
  isObject(about)
    ? Object.fromEntries(Object.entries(about).map(([name, text]) => [name, String(text)]))
    : {}

const placeOf = (entry: unknown, start: number) => {
  if (!isObject(entry) || !Array.isArray(entry.data_offsets)) return undefined
  const [first, end] = entry.data_offsets.map(Number)
  if (first === undefined || end === undefined || !(first >= 0 && end >= first)) return undefined
  const wide = entry.dtype === 'F64'
  const isWhole = (end - first) % (wide ? 8 : 4) === 0
  return isWhole ? { from: start + first, to: start + end, wide } : undefined
}

const cut = (length: number, needed: number): { readonly issues: readonly Issue[] } => ({
  issues: [
    {
      path: `byte ${length}`,
      expected: `at least ${needed} bytes`,
      received: `a file that ends after ${length}`,
      try: 'The file is cut off: go on from another run, or begin anew.',
    },
  ],
})

const tooLong = (end: number, length: number): Issue => ({
  path: `byte ${end}`,
  expected: 'the end of the file',
  received: `${length - end} bytes more`,
  try: 'The file is damaged: go on from another run, or begin anew.',
})

const noHeader = (end: number): Issue => ({
  path: `bytes 8 to ${end}`,
  expected: 'the header of a safetensors file, in JSON',
  received: 'something else',
  try: 'The file is damaged, or no checkpoint: go on from another run, or begin anew.',
})
