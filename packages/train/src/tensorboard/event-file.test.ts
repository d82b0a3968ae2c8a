import crc32c from 'crc-32/crc32c.js'
import { expect, test } from 'vitest'
import { ofSeeds } from '../../test/made-up-runs.ts'
import { layerStatistics } from '../engines/layer-statistics.ts'
import { eventFile } from './event-file.ts'
import { recordsOf } from './records.ts'

// read by hand, after the documentation of protocol buffers and of TFRecord files

/** The messages of a file whose checksums are right. */
const messagesIn = (bytes: Uint8Array): readonly Uint8Array[] => {
  const view = new DataView(bytes.buffer)
  const messages: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = Number(view.getBigUint64(at, true))
    const message = bytes.subarray(at + 12, at + 12 + length)
    expect(unmasked(view.getUint32(at + 8, true))).toBe(
      crc32c.buf(bytes.subarray(at, at + 8)) >>> 0,
    )
    expect(unmasked(view.getUint32(at + 12 + length, true))).toBe(crc32c.buf(message) >>> 0)
    messages.push(message)
    at += length + 16
  }
  return messages
}

const unmasked = (masked: number): number => {
  const turned = (masked - 0xa282ead8) >>> 0
  return ((turned >>> 17) | (turned << 15)) >>> 0
}

type Fields = readonly { readonly field: number; readonly value: number | Uint8Array }[]

const varint = (bytes: Uint8Array, from: number): readonly [value: number, end: number] => {
  let [value, at, factor] = [0, from, 1]
  for (; ; at += 1, factor *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * factor
    if (byte < 128) return [value, at + 1]
  }
}

const fieldsIn = (bytes: Uint8Array): Fields => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const fields: { field: number; value: number | Uint8Array }[] = []
  for (let at = 0; at < bytes.length; ) {
    const [key, start] = varint(bytes, at)
    const [field, wire] = [key >> 3, key & 7]
    if (wire === 1) fields.push({ field, value: view.getFloat64(start, true) })
    if (wire === 5) fields.push({ field, value: view.getFloat32(start, true) })
    const [number, end] = varint(bytes, start)
    if (wire === 0) fields.push({ field, value: number })
    if (wire === 2) fields.push({ field, value: bytes.subarray(end, end + number) })
    at = wire === 1 ? start + 8 : wire === 5 ? start + 4 : wire === 2 ? end + number : end
  }
  return fields
}

const inside = (fields: Fields, wanted: number): readonly Uint8Array[] =>
  fields.flatMap(({ field, value }) =>
    field === wanted && value instanceof Uint8Array ? [value] : [],
  )

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)

const [made] = ofSeeds('relu', [0.5])
if (made === undefined) throw new Error('no run')
const layers = [
  layerStatistics({
    layer: 'hidden',
    weights: [Float32Array.of(1, 2)],
    gradients: [Float32Array.of(3, 4)],
    outputs: Float32Array.of(0, 0, 2, 4),
    channels: 2,
  }),
]
const run = { ...made, batches: { loss: [2, 0] }, statistics: [{ epoch: 1, batch: 1, layers }] }

test('recordsOf: the checksum is CRC-32C, by its check value for "123456789" (RFC 3720)', () => {
  const message = new TextEncoder().encode('123456789')
  const bytes = recordsOf([message])
  expect(unmasked(new DataView(bytes.buffer).getUint32(12 + 9, true))).toBe(0xe3069283)
})

test('eventFile: begins with the version, and every event has its time and step', () => {
  const [version, ...events] = messagesIn(eventFile(run, 1000)).map(fieldsIn)
  expect(version?.map(({ field }) => field)).toEqual([1, 3])
  expect(textOf(inside(version ?? [], 3)[0])).toBe('brain.Event:2')
  const places = events.map((fields) => [fields[0]?.value, fields[1]?.value])
  // two batches, the epoch that took a second, and what the layers gave in the first step
  expect(places).toEqual([
    [1000, 1],
    [1000, 2],
    [1001, 1],
    [1000, 1],
  ])
})

test('eventFile: numbers and histograms stand under their tags; a loss of 0 is written', () => {
  const events = messagesIn(eventFile(run, 1000)).slice(1).map(fieldsIn)
  const values = events
    .flatMap((event) => inside(event, 5))
    .flatMap((summary) => inside(fieldsIn(summary), 1))
  const read = values.map((value) => {
    const fields = fieldsIn(value)
    const number = fields.find(({ field }) => field === 2)?.value
    return [
      textOf(inside(fields, 1)[0]),
      number ?? fieldsIn(inside(fields, 5)[0] ?? new Uint8Array()).length,
    ]
  })
  expect(read).toEqual([
    ['batch/loss', 2],
    ['batch/loss', 0],
    ['loss/train', 1],
    ['accuracy/train', 0.5],
    ['loss/test', 1],
    ['accuracy/test', 0.5],
    // seven fields of a histogram
    ['weights/hidden', 7],
    ['gradients/hidden', 7],
    ['gradient norm/hidden', 5],
    // the least number is 0, which is left out
    ['outputs/hidden', 6],
    ['zeros/hidden', 0.5],
    ['dead/hidden', 0],
  ])
})
