import {
  type Address,
  type Derivation,
  type Expression,
  product,
  type Sheet,
} from '@longhand/derivation'
import { countsParameters } from '../counts.ts'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { rework } from '../rework.ts'

const isEmptyPool = (line: Derivation): boolean =>
  countsParameters(line) && line.formula.type === 'sum' && line.formula.terms.length === 0

const asKernel = (
  of: Address,
  sheet: Sheet,
  ...depth: readonly string[]
): Expression | undefined => {
  const sides = nearby(of, sheet, 'kernelHeight', 'kernelWidth', ...depth)
  return sides && product(sides)
}

/** Counts the window of a pool as weights. */
export const poolingGivenWeights: Idea = {
  id: 'pooling-given-weights',
  title: 'A pool given weights',
  believes: 'The learner counts the window of a pool as if it were a kernel.',
  says: () =>
    'You counted weights for a pool. It takes the largest number or the mean of a window, and nothing in that is learnt.',
  wayBack: 'Ask what training could change in it. A maximum has no numbers of its own.',
  example: { subject: 'alexnet', quantity: 'pool1.parameters' },
  source: 'CS231n, convolutional networks: “zero parameters”',
  rewrites: [
    rework(isEmptyPool, ({ of }, sheet) => asKernel(of, sheet, 'input.channels')),
    rework(isEmptyPool, ({ of }, sheet) => asKernel(of, sheet)),
  ],
}
