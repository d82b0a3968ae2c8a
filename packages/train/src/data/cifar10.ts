import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import type { DataSet, Examples, Looks } from './data-set.ts'
import { damaged } from './files/damaged.ts'
import type { DataFile, Files, Place } from './files/files.ts'
import { strangeLabel } from './files/labels.ts'
import { wholeFile } from './files/whole-file.ts'
import { firstOf } from './first-of.ts'

const side = 32
const pixels = side * side
/** A label, then all red, all green and all blue. */
const record = 1 + 3 * pixels

/** CIFAR-10 in its binary version: `data_batch_1.bin` to `data_batch_5.bin`, `test_batch.bin`. */
export interface Cifar10 extends Place {
  readonly kind: 'cifar10'
  readonly limit: number
  readonly testLimit: number
}

/** What the pictures look like: 32×32, in colour. */
export const looksOfCifar10: Looks = {
  shape: { type: 'image', height: side, width: side, channels: 3 },
  classes: [
    'airplane',
    'automobile',
    'bird',
    'cat',
    'deer',
    'dog',
    'frog',
    'horse',
    'ship',
    'truck',
  ],
}

/** Reads one file of records. @see Krizhevsky 2009, CIFAR-10 binary version */
const readBatch = ({ name, bytes }: DataFile): Checked<Examples> => {
  const count = Math.floor(bytes.length / record)
  if (count === 0 || bytes.length % record !== 0) {
    const expected = `whole records of ${record} bytes`
    return { issues: [damaged(name, count * record, expected, `${bytes.length % record} bytes`)] }
  }
  const labels = Uint8Array.from({ length: count }, (_, at) => bytes[at * record] ?? 0)
  const issues = strangeLabel(name, labels, looksOfCifar10.classes.length, (at) => at * record)
  if (issues.length > 0) return { issues }
  const inputs = new Uint8Array(count * 3 * pixels)
  for (let at = 0; at < count; at += 1) interleave(bytes, at * record + 1, inputs, at * 3 * pixels)
  return { value: { count, inputs, labels } }
}

/** From one colour after the other to one pixel after the other. */
const interleave = (from: Uint8Array, start: number, to: Uint8Array, begin: number): void => {
  for (let pixel = 0; pixel < pixels; pixel += 1)
    for (let colour = 0; colour < 3; colour += 1)
      to[begin + 3 * pixel + colour] = from[start + colour * pixels + pixel] ?? 0
}

const fileNamed = async (files: Files, place: Place, name: string): Promise<Checked<Examples>> => {
  const whole = await wholeFile(files, place, [`${name}.bin`, `${name}.bin.gz`])
  return hasIssues(whole) ? whole : readBatch(whole.value)
}

const joined = (parts: readonly Examples[]): Examples => {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const inputs = new Uint8Array(count * 3 * pixels)
  const labels = new Uint8Array(count)
  let at = 0
  for (const part of parts) {
    inputs.set(part.inputs, at * 3 * pixels)
    labels.set(part.labels, at)
    at += part.count
  }
  return { count, inputs, labels }
}

/** CIFAR-10 from its files, whole or not at all; only as many files as `limit` asks for. */
export const loadCifar10 = async (settings: Cifar10, files: Files): Promise<Checked<DataSet>> => {
  const needed = Math.min(5, Math.ceil(settings.limit / 10_000))
  const batches: Checked<Examples>[] = []
  for (let number = 1; number <= needed; number += 1)
    batches.push(await fileNamed(files, settings, `data_batch_${number}`))
  const test = await fileNamed(files, settings, 'test_batch')
  const issues = [...batches, test].flatMap(issuesIn)
  if (hasIssues(test) || issues.length > 0) return { issues }
  const read = batches.flatMap((batch) => (hasIssues(batch) ? [] : [batch.value]))
  return {
    value: {
      ...looksOfCifar10,
      name: 'cifar10',
      train: firstOf(joined(read), settings.limit),
      test: firstOf(test.value, settings.testLimit),
    },
  }
}
