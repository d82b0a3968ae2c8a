import { SingleBar } from 'cli-progress'

/** Shows how much of a file has arrived. */
export interface Arriving {
  readonly show: (bytes: number) => void
  readonly end: () => void
}

const silent: Arriving = { show: () => {}, end: () => {} }

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/**
 * A bar where standard error is a terminal.
 *
 * @param from Bytes that are there already.
 * @param length Bytes that are to come; NaN where nobody says.
 */
export const arriving = (name: string, from: number, length: number): Arriving => {
  if (!process.stderr.isTTY || Number.isNaN(length)) return silent
  const total = from + length
  const bar = new SingleBar({
    format: `${name}  {bar}  {at} of ${megabytes(total)} MB  {eta_formatted} left`,
    barsize: 20,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    clearOnComplete: true,
    hideCursor: true,
    linewrap: false,
    gracefulExit: false,
  })
  let at = from
  bar.start(total, at, { at: megabytes(at) })
  return {
    show: (bytes) => {
      at += bytes
      bar.update(at, { at: megabytes(at) })
    },
    end: () => bar.stop(),
  }
}
