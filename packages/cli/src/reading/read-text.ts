import { createReadStream, existsSync } from 'node:fs'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { callersPath } from './callers-path.ts'

const mostMegabytes = 256
/** A file of weights and all: VGG-16 has 528 MB. */
const mostMegabytesWithWeights = 1536

/** Whether there is something to read: a file, or standard input. */
export const isThere = (path: string): boolean => path === '-' || existsSync(callersPath(path))

/** The text of a file, or of standard input for `-`. */
export const readText = async (path: string): Promise<Checked<string>> => {
  const bytes = await readBytes(path)
  return hasIssues(bytes) ? bytes : decoded(bytes.value)
}

/** The bytes of a file, or of standard input for `-`. */
export const readBytes = async (path: string): Promise<Checked<Buffer>> => {
  try {
    const most = /\.onnx$/i.test(path) ? mostMegabytesWithWeights : mostMegabytes
    return await bytesFrom(path === '-' ? process.stdin : createReadStream(callersPath(path)), most)
  } catch (error) {
    return { issues: [unreadable(path, error)] }
  }
}

const bytesFrom = async (stream: AsyncIterable<Buffer>, most: number): Promise<Checked<Buffer>> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of stream) {
    size += part.length
    if (size > most * 2 ** 20) return { issues: [tooLong(most)] }
    parts.push(part)
  }
  return { value: Buffer.concat(parts) }
}

/** Whether a file is no text: ONNX is not, and no text holds a zero but that of PowerShell. */
export const isBinary = (path: string, bytes: Buffer): boolean =>
  /\.onnx$/i.test(path) || (bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe))

/** Bytes as text. */
export const decoded = (bytes: Buffer): Checked<string> => {
  // PowerShell writes UTF-16
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const text = new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
  if (text.includes('\0')) return { issues: [binary] }
  return text.trim() === '' ? { issues: [empty] } : { value: text }
}

const tooLong = (most: number): Issue => ({
  path: '',
  expected: `at most ${most} MB`,
  received: 'more',
  try: 'Give the description of the network without its weights.',
})

const binary: Issue = {
  path: '',
  expected: 'JSON or YAML',
  received: 'a binary file',
  try: "Give Keras' model.to_json() or the model.json of TensorFlow.js.",
}

const empty: Issue = {
  path: '',
  expected: 'JSON or YAML',
  received: 'an empty file',
  try: 'Check that the file was written.',
}

const causes: Readonly<Record<string, readonly [received: string, advice: string]>> = {
  ENOENT: ['no such file', 'Check the spelling and the folder.'],
  EISDIR: ['a folder', 'Name a file in it.'],
  EACCES: ['a file that may not be read', 'Allow reading it.'],
}

const unreadable = (path: string, error: unknown): Issue => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [received, advice] = causes[code] ?? [String(error), 'Check the path.']
  return { path: '', expected: `a file named ${JSON.stringify(path)}`, received, try: advice }
}
