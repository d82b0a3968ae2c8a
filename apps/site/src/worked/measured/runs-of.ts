import { type Finding, type Findings, factorInWords, type Measure } from '@longhand/train'
import type { WorkedExample } from '../worked-example.ts'

/** Which configurations a component shows: those with these values of these factors. */
export type Where = Readonly<Record<string, string>>

/** The runs of an example; a page that shows some and has none stops the build. */
export const runsOf = ({ findings }: WorkedExample): Findings => {
  if (findings === undefined) throw new Error('This example has no runs.json.')
  return findings
}

/** The configurations that a component shows. */
export const chosen = ({ configurations }: Findings, where: Where = {}): readonly Finding[] =>
  configurations.filter(({ factors }) =>
    Object.entries(where).every(([factor, value]) => factors[factor] === value),
  )

/** What a configuration is called: the name that problem.yaml gives it, or what sets it apart. */
export const nameOfRun = (
  { names }: WorkedExample,
  { label, factors }: Finding,
  where: Where = {},
): string => {
  const own = names[label]
  if (own !== undefined) return own
  const free = Object.entries(factors).filter(([factor]) => where[factor] === undefined)
  return free.map(([factor, value]) => factorInWords(factor, value)).join(', ')
}

/** A curve of a configuration: a measure by epoch, or the loss by batch. */
export const pointsOf = ({ epochs, batchLoss }: Finding, of: Measure | 'batchLoss') =>
  of === 'batchLoss'
    ? batchLoss.loss.map((y, i) => ({
        x: (i + 1) * batchLoss.every,
        y,
        low: undefined,
        high: undefined,
      }))
    : epochs.map(({ epoch, [of]: { mean, low, high } }) => ({ x: epoch, y: mean, low, high }))
