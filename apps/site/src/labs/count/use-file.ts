import { type Checked, hasIssues, type ModelReading } from '@longhand/network'
import { useEffect, useState } from 'preact/hooks'
import type { ChangeCount } from './count-settings.ts'
import { sizesIn } from './read-choice.ts'

/** A file that somebody chose or dropped. */
export interface ReadFile {
  readonly name: string
  /** What an ONNX file holds; undefined while it is being read. */
  readonly reading?: Checked<ModelReading>
}

/** Files above this size would fill the memory of a phone. */
const mostBytes = 600_000_000

const isBinary = (name: string, bytes: Uint8Array): boolean =>
  /\.onnx$/i.test(name) || bytes.subarray(0, 512).includes(0)

const tooLarge = ({ size }: File): Checked<never> => ({
  issues: [
    {
      path: '',
      expected: `a file of at most ${mostBytes / 1e6} MB`,
      received: `${Math.round(size / 1e6)} MB`,
      try: 'Strip the weights from it, or count it with the command line.',
    },
  ],
})

const readBytes = async (bytes: Uint8Array, input: string): Promise<Checked<ModelReading>> => {
  const sizes = sizesIn(input)
  if (hasIssues(sizes)) return sizes
  const { readOnnx } = await import('@longhand/network/onnx')
  return readOnnx(bytes, sizes.value)
}

/**
 * A file that was chosen, and what it holds. A text goes into the field, as if it were pasted; an
 * ONNX file is read, and what was read goes there as Longhand's own.
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
    readBytes(bytes, input).then(async (reading) => {
      if (!isWanted) return
      const { writeYaml } = await import('@longhand/network/write')
      set({ name, reading })
      change({ network: '', text: hasIssues(reading) ? '' : writeYaml(reading.value.network) })
    })
    return () => {
      isWanted = false
    }
  }, [bytes, input])
  const choose = async (chosen: File | undefined): Promise<void> => {
    keep(undefined)
    set(undefined)
    if (chosen === undefined) return
    if (chosen.size > mostBytes) return set({ name: chosen.name, reading: tooLarge(chosen) })
    const data = new Uint8Array(await chosen.arrayBuffer())
    if (!isBinary(chosen.name, data))
      return change({ network: '', text: new TextDecoder().decode(data) })
    set({ name: chosen.name })
    keep(data)
  }
  return [file, choose]
}
