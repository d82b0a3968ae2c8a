import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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
 * @returns Undefined when the file is whole.
 */
export const fetchInto = async (address: URL, path: string): Promise<Failure | undefined> => {
  const from = await begun(path)
  try {
    const headers = from > 0 ? { range: `bytes=${from}-` } : {}
    const response = await fetch(address, { headers })
    // what was begun is whole already, or more than there is
    if (response.status === 416)
      return from === wholeLength(response) ? undefined : failed('another length')
    if (!response.ok || response.body === null)
      return { isAbsent: response.status === 404, says: `${address}: ${response.status}` }
    const goesOn = response.status === 206
    const total = Number(response.headers.get('content-length') ?? Number.NaN)
    const kept = goesOn ? from : 0
    await write(response.body, path, { flags: goesOn ? 'a' : 'w' }, bar(address, kept, total))
    return Number.isNaN(total) || (await begun(path)) === kept + total
      ? undefined
      : failed('cut off')
  } catch (error) {
    return failed(error instanceof Error ? reasonOf(error) : String(error))
  }
}

const wholeLength = ({ headers }: Response): number =>
  Number(/\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1])

const bar = (address: URL, from: number, length: number): Arriving =>
  arriving(basename(address.pathname), from, from + length)

const write = async (
  body: NonNullable<Response['body']>,
  path: string,
  options: { readonly flags: string },
  { show, end }: Arriving,
): Promise<void> => {
  const counting = new Transform({
    transform(part: Buffer, _, done) {
      show(part.length)
      done(null, part)
    },
  })
  try {
    await pipeline(Readable.fromWeb(body), counting, createWriteStream(path, options))
  } finally {
    end()
  }
}

const reasonOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? `${message}: ${cause.message}` : message
