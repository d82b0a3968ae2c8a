import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { answerOf } from './answer-of.ts'
import { type Arriving, arriving } from './arriving.ts'

/** Bytes of a download that was interrupted. */
const begun = async (path: string): Promise<number> =>
  (await stat(path).catch(() => undefined))?.size ?? 0

/** Why something could not be fetched. */
export interface Failure {
  /** Whether the server answered that there is no such file. */
  readonly isAbsent: boolean
  readonly says: string
}

const failed = (says: string): Failure => ({ isAbsent: false, says })

/**
 * Fetches an address into a file, from where an earlier try stopped if the server allows it.
 *
 * @param signal Ends it; what has come is kept.
 * @returns Undefined when the file is whole.
 */
export const fetchInto = async (
  address: URL,
  path: string,
  signal: AbortSignal,
): Promise<Failure | undefined> => {
  const from = await begun(path)
  try {
    const answer = await answerOf(address, from > 0 ? { range: `bytes=${from}-` } : {}, signal)
    const { statusCode = 0, statusMessage = '' } = answer
    // what was begun is whole already, or more than there is
    if (statusCode === 416) {
      answer.destroy()
      return from === wholeLength(answer) ? undefined : failed('another length')
    }
    if (statusCode !== 200 && statusCode !== 206) {
      answer.destroy()
      return { isAbsent: statusCode === 404, says: `${statusCode} ${statusMessage}`.trim() }
    }
    const kept = statusCode === 206 ? from : 0
    const total = lengthOf(answer)
    const flags = statusCode === 206 ? 'a' : 'w'
    await write(answer, path, { flags, signal }, arriving(basename(address.pathname), kept, total))
    return Number.isNaN(total) || (await begun(path)) === kept + total
      ? undefined
      : failed('cut off')
  } catch (error) {
    if (signal.aborted) return failed('Ctrl-C')
    return failed(error instanceof Error ? inWords(error) : String(error))
  }
}

/** Node.js calls an answer that ends before its length aborted; some errors of connections say nothing. */
const inWords = ({ message, ...more }: Error): string =>
  message === 'aborted'
    ? 'cut off'
    : message || ('code' in more ? String(more.code) : 'no connection')

const wholeLength = ({ headers }: IncomingMessage): number =>
  Number(/\/(\d+)$/.exec(headers['content-range'] ?? '')?.[1])

/** A server that packs for the way, whatever it is asked, says how long that is. */
const isPacked = ({ headers }: IncomingMessage): boolean => headers['content-encoding'] === 'gzip'

/** Bytes that are to come; NaN where nobody says. */
const lengthOf = (answer: IncomingMessage): number =>
  isPacked(answer) ? Number.NaN : Number(answer.headers['content-length'] ?? Number.NaN)

const write = async (
  answer: IncomingMessage,
  path: string,
  { flags, signal }: { readonly flags: string; readonly signal: AbortSignal },
  { show, end }: Arriving,
): Promise<void> => {
  const counting = new Transform({
    transform(part: Buffer, _, done) {
      show(part.length)
      done(null, part)
    },
  })
  const unpacking = isPacked(answer) ? createGunzip() : new PassThrough()
  try {
    await pipeline(answer, unpacking, counting, createWriteStream(path, { flags }), { signal })
  } finally {
    end()
  }
}
