import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The folder that the commands of the tests are called in. */
export const fixtures: string = join(import.meta.dirname, '../fixtures')

const command = join(import.meta.dirname, '../dist/cli.js')

/** What a call gave back. */
export interface Called {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Calls the built command as a user would, in the folder of the fixtures. */
export const longhand = (
  words: readonly string[],
  {
    input = '',
    env = {},
    folder = fixtures,
    interruptAt,
  }: {
    readonly input?: string
    readonly env?: Readonly<Record<string, string>>
    readonly folder?: string
    /** What on standard error makes the user press Ctrl-C. */
    readonly interruptAt?: string
  } = {},
): Promise<Called> =>
  new Promise((resolve, reject) => {
    const called = spawn(process.execPath, [command, ...words], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    let out = ''
    let err = ''
    let isInterrupted = false
    called.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    called.stderr.setEncoding('utf8').on('data', (text) => {
      err += text
      if (interruptAt === undefined || isInterrupted || !err.includes(interruptAt)) return
      isInterrupted = called.kill('SIGINT')
    })
    called.on('error', reject)
    called.on('close', (status) => resolve({ status, out, err }))
    called.stdin.end(input)
  })

/** The objects of an answer: one a line. */
export const objectsIn = (out: string): readonly unknown[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
