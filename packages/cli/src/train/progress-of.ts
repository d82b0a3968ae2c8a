import { warn } from '../terminal.ts'
import { epochLine } from './epoch-line.ts'
import type { Progress } from './progress.ts'
import { progressBar } from './progress-bar.ts'

/** A bar where standard error is a terminal, a line an epoch where it is not. */
export const progressOf = (name: string): Progress =>
  process.stderr.isTTY ? progressBar(name) : progressLines(name)

const progressLines = (name: string): Progress => ({
  show: (event) => {
    if (event.type === 'epoch') warn(`${name}, ${epochLine(event)}\n`)
  },
  end: () => {},
})
