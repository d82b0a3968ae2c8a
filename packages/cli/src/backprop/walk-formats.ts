import type { Work } from '@longhand/backprop'
import { linesInReach, type Presentation, text, traceOf, walkLines } from '@longhand/handouts'
import { type Checked, hasIssues } from '@longhand/network'
import type { Line } from '@longhand/render'
import { linesInWidth } from '../explain/lines-in-width.ts'
import { colors, lineWidth } from '../terminal.ts'

/** A step of a problem line by line, as JSON. */
export const walkAsJson = (work: Work, step: number): Checked<string> => {
  const { steps = 1 } = work.problem
  if (step > steps) return { issues: [noSuchStep(step, steps)] }
  const trace = traceOf(work, step)
  return hasIssues(trace) ? trace : { value: JSON.stringify(trace.value) }
}

/** A step of a problem line by line, each under its address. */
export const walkForPeople = (
  work: Work,
  step: number,
  presentation: Presentation,
): Checked<string> => {
  const { steps = 1 } = work.problem
  if (step > steps) return { issues: [noSuchStep(step, steps)] }
  const walked = linesInReach(work.walk(step))
  if (hasIssues(walked)) return walked
  const lines = walkLines(work, walked.value, text, presentation)
  const blocks = lines.map(({ phase, line }, i) => {
    const isNew = phase !== lines[i - 1]?.phase
    const heading = isNew ? `${i === 0 ? '' : '\n'}${colors.bold(phase)}\n` : ''
    return heading + blockOf(line)
  })
  return { value: blocks.join('\n') }
}

const blockOf = (line: Line): string =>
  `${colors.dim(`${line.address}: ${line.because}`)}\n${linesInWidth([line], lineWidth())}`

const noSuchStep = (step: number, steps: number) => ({
  path: 'steps',
  expected: `a step from 1 to ${steps}`,
  received: String(step),
  try: 'Take one of these, or let --steps update the weights more often.',
})
