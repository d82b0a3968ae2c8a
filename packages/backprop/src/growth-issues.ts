import { addressOf, cellAddress, positionAt, type Table } from '@longhand/derivation'
import type { Issue } from '@longhand/network'
import type { Work } from './work-problem.ts'
import { weightTables } from './working/tables-of.ts'

/**
 * What to change where numbers grow until they cannot be written down any more; none where all can.
 *
 * Asks for every gradient, every new weight and the error after the last update.
 */
export const growthIssues = (work: Work): readonly Issue[] => {
  const gradient = firstEndless(weightTables(work.gradients))
  if (gradient !== undefined)
    return [{ ...gradient, try: 'Make weights, inputs or targets smaller.' }]
  const after = { path: 'lossAfter', received: String(work.lossAfter.value) }
  const found =
    firstEndless(weightTables(work.updated)) ??
    (Number.isFinite(Number(work.lossAfter.value)) ? undefined : { ...after, ...expected })
  return found === undefined ? [] : [{ ...found, try: smallerSteps(work) }]
}

const expected = { expected: 'a number that can be written down' }

type Endless = Omit<Issue, 'try'>

const firstEndless = (tables: readonly Table[]): Endless | undefined => {
  for (const { of, term, shape, valueAt } of tables) {
    const cells = shape.reduce((product, count) => product * count, 1)
    for (let flat = 0; flat < cells; flat++)
      if (!Number.isFinite(valueAt(flat))) {
        const path = addressOf({ of: cellAddress(of, positionAt(flat, shape)), term })
        return { path, received: String(valueAt(flat)), ...expected }
      }
  }
  return undefined
}

const smallerSteps = ({ problem: { optimizer, steps = 1 } }: Work): string => {
  const fewer = steps > 1 ? `, or fewer steps than ${steps}` : ''
  return `Take a learning rate smaller than ${optimizer.learningRate}${fewer}.`
}
