import { createColors } from 'picocolors'

/** Writes to standard output: the answer and nothing else. */
export const print = (text: string): void => {
  process.stdout.write(text)
}

/** Writes to standard error: progress, warnings, what is wrong. */
export const warn = (text: string): void => {
  process.stderr.write(text)
}

type Colors = ReturnType<typeof createColors>

// hasColors respects NO_COLOR and TERM=dumb
const colorsOf = (stream: NodeJS.WriteStream): Colors =>
  createColors(stream.isTTY === true && stream.hasColors())

/** Colours for standard output: none where it is not a terminal. */
export const colors: Colors = colorsOf(process.stdout)

/** Colours for standard error. */
export const warningColors: Colors = colorsOf(process.stderr)

const widthOf = (stream: NodeJS.WriteStream): number =>
  stream.isTTY ? stream.columns : Number.POSITIVE_INFINITY

/** Characters in a line of standard output: as many as one likes where it is not a terminal. */
export const lineWidth = (): number => widthOf(process.stdout)

/** Characters in a line of standard error. */
export const warningWidth = (): number => widthOf(process.stderr)

/** `longhand count … | head` reads a little and leaves: that is no error. */
export const endQuietlyWithReader = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit()
  })
}
