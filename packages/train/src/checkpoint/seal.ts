import { type Checked, hasIssues, type Issue, isObject } from '@longhand/network'
import { sha256 } from '../sha256.ts'
import { readSafetensors, type Tensors, writeSafetensors } from './safetensors.ts'

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)

const hashOfWords = (words: unknown): Promise<string> =>
  sha256(new TextEncoder().encode(JSON.stringify(words)))

/** Tensors as a file that can tell if any of its bytes was changed, and where. */
export const sealed = async ({ numbers, about }: Tensors): Promise<Uint8Array> => {
  const hashes: Record<string, string> = {}
  for (const [name, values] of Object.entries(numbers)) hashes[name] = await sha256(bytesOf(values))
  const seal = await hashOfWords([about, hashes])
  return writeSafetensors({ numbers, about: { ...about, hashes: JSON.stringify(hashes), seal } })
}

/** The tensors of a sealed file; one whose bytes were changed is refused, saying where. */
export const unsealed = async (bytes: Uint8Array): Promise<Checked<Tensors>> => {
  const read = readSafetensors(bytes)
  if (hasIssues(read)) return read
  const { numbers, places, about } = read.value
  const { hashes: written = '', seal, ...own } = about
  const hashes = hashesIn(written)
  if (seal !== (await hashOfWords([own, hashes]))) return { issues: [changed('header')] }
  const names = [...new Set([...Object.keys(hashes), ...Object.keys(numbers)])]
  const issues: Issue[] = []
  for (const name of names) {
    const values = numbers[name]
    const isWhole = values !== undefined && (await sha256(bytesOf(values))) === hashes[name]
    if (!isWhole) issues.push(changed(name, places[name]))
  }
  // what no hash holds, such as the spaces behind the header, is as it is written
  if (issues.length === 0 && !areEqual(writeSafetensors({ numbers, about }), bytes))
    return { issues: [changed('header')] }
  return issues.length > 0 ? { issues } : { value: { numbers, about: own } }
}

const areEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i])

const hashesIn = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const hashes: unknown = JSON.parse(text)
    return isObject(hashes) ? hashes : {}
  } catch {
    return {}
  }
}

const changed = (path: string, place?: readonly [from: number, to: number]): Issue => ({
  path,
  expected: 'the bytes that were written',
  received: place ? `others, between byte ${place[0]} and byte ${place[1]}` : 'others',
  try: 'The file is damaged: go on from another run, or begin anew.',
})
