import { createReadStream, existsSync } from 'node:fs'
import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { callersPath } from './callers-path.ts'

const mostMegabytes = 256
/** A file of weights and all: VGG-16 has 528 MB. */
const mostMegabytesWithWeights = 1536

/** What a text should be, and what to give instead of something else. */
export type Asked = Pick<Issue, 'expected' | 'try'>

const aDescription: Asked = {
  expected: 'JSON or YAML',
  try: "Give Keras' model.to_json() or the model.json of TensorFlow.js.",
}

/** Whether there is something to read: a file, or standard input. */
export const isThere = (path: string): boolean => path === '-' || existsSync(callersPath(path))

/** The text of a file, or of standard input for `-`. */
export const readText = async (
  path: string,
  asked: Asked = aDescription,
): Promise<Checked<string>> => {
  const bytes = await readBytes(path)
  return hasIssues(bytes) ? bytes : decoded(bytes.value, asked)
}

/** The bytes of a file, or of standard input for `-`. */
export const readBytes = async (path: string): Promise<Checked<Buffer>> => {
  try {
    const most = /\.(onnx|safetensors)$/i.test(path) ? mostMegabytesWithWeights : mostMegabytes
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

/** Whether a file is no text: ONNX is not, and no text holds a zero but UTF-16. */
export const isBinary = (path: string, bytes: Buffer): boolean =>
  /\.onnx$/i.test(path) || (bytes.includes(0) && encodingOf(bytes) === 'utf-8')

/** Windows writes UTF-16 at times, and says so in its first two bytes. */
const encodingOf = ([first, second]: Buffer): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** Bytes as text. */
export const decoded = (bytes: Buffer, asked: Asked = aDescription): Checked<string> => {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (text.includes('\0')) return { issues: [{ path: '', ...asked, received: 'a binary file' }] }
  return text.trim() === '' ? { issues: [{ ...empty, expected: asked.expected }] } : { value: text }
}

const tooLong = (most: number): Issue => ({
  path: '',
  expected: `at most ${most} MB`,
  received: 'more',
  try: 'Give the description of the network without its weights.',
})

const empty = {
  path: '',
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
