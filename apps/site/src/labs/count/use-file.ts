import { type Checked, hasIssues, type ModelReading } from '@longhand/network'
import { useEffect, useState } from 'preact/hooks'
import { mostSigns } from '../use-length.ts'
import type { ChangeCount } from './count-settings.ts'
import { sizesIn } from './read-choice.ts'

/** A file that somebody chose or dropped, and that does not stand in the field as a text. */
export interface ReadFile {
  readonly name: string
  /** What it holds; undefined while it is being read. */
  readonly reading?: Checked<ModelReading>
}

/** Files above these sizes would fill the memory of a phone. */
const mostBytes = { binary: 600_000_000, text: 50_000_000 }

const isBinary = (name: string, bytes: Uint8Array): boolean =>
  /\.onnx$/i.test(name) || bytes.subarray(0, 512).includes(0)

const tooLarge = (size: number, most: number): Checked<never> => ({
  issues: [
    {
      path: '',
      expected: `a file of at most ${most / 1e6} MB`,
      received: `${Math.round(size / 1e6)} MB`,
      try: 'Strip the weights from it, or count it with the command line.',
    },
  ],
})

const readBytes = async (
  name: string,
  bytes: Uint8Array,
  input: string,
): Promise<Checked<ModelReading>> => {
  const sizes = sizesIn(input)
  if (hasIssues(sizes)) return sizes
  if (isBinary(name, bytes)) {
    const { readOnnx } = await import('@longhand/network/onnx')
    return readOnnx(bytes, sizes.value)
  }
  const { readModel } = await import('@longhand/network/text')
  return readModel(new TextDecoder().decode(bytes), { input: sizes.value })
}

/** What was read as Longhand's own; empty where no field would hold it. */
const asText = async (reading: Checked<ModelReading>): Promise<string> => {
  if (hasIssues(reading)) return ''
  const { writeYaml } = await import('@longhand/network/write')
  const text = writeYaml(reading.value.network)
  return text.length > mostSigns ? '' : text
}

/**
 * A file that was chosen, and what it holds. A text goes into the field, as if it were pasted; an
 * ONNX file, or a text too long for the field, is read, and what was read goes there as Longhand's own.
 *
 * @param input Sizes that the file leaves open.
 */
export const useFile = (
  input: string,
  change: ChangeCount,
): readonly [ReadFile | undefined, (file: File | undefined) => Promise<void>] => {
  const [bytes, keep] = useState<Uint8Array>()
  const [file, set] = useState<ReadFile>()
  const name = file?.name ?? ''
  useEffect(() => {
    if (bytes === undefined) return
    let isWanted = true
    readBytes(name, bytes, input).then(async (reading) => {
      const text = await asText(reading)
      if (!isWanted) return
      set({ name, reading })
      change({ network: '', text })
    })
    return () => {
      isWanted = false
    }
  }, [bytes, input])
  const choose = async (chosen: File | undefined): Promise<void> => {
    keep(undefined)
    set(undefined)
    if (chosen === undefined) return
    const { name, size } = chosen
    const refuse = (most: number) => set({ name, reading: tooLarge(size, most) })
    if (size > mostBytes.binary) return refuse(mostBytes.binary)
    const data = new Uint8Array(await chosen.arrayBuffer())
    const isText = !isBinary(name, data)
    if (isText && size > mostBytes.text) return refuse(mostBytes.text)
    if (isText && size <= mostSigns)
      return change({ network: '', text: new TextDecoder().decode(data) })
    set({ name })
    keep(data)
  }
  return [file, choose]
}
