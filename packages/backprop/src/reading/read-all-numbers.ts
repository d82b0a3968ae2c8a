import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { type Batch, readBatch } from './read-batch.ts'
import type { Placed } from './read-placed.ts'
import { readWeights, type WeightGrids } from './read-weights.ts'

/** All numbers of a problem, in the shapes that its network asks for. */
export interface AllNumbers {
  readonly weights: WeightGrids
  readonly input: Batch
  readonly target: Batch
}

/** Weights, inputs and targets, or everything that is wrong with them. */
export const readAllNumbers = (
  data: Readonly<Record<string, unknown>>,
  { placed, inputLayer, outputLayer }: Placed,
): Checked<AllNumbers> => {
  const weights = readWeights(data.weights, placed)
  const input = readBatch(data.input, shapeIn(inputLayer.output), 'input')
  const target = readBatch(data.target, shapeIn(outputLayer.output), 'target')
  if (hasIssues(weights) || hasIssues(input) || hasIssues(target))
    return { issues: [weights, input, target].flatMap(issuesIn) }
  const counts = [input.value.nested.length, target.value.nested.length] as const
  if (counts[0] !== counts[1]) return { issues: [unlike(...counts)] }
  return { value: { weights: weights.value, input: input.value, target: target.value } }
}

const unlike = (inputs: number, targets: number): Issue => ({
  path: 'target',
  expected: `as many targets as inputs: ${inputs}`,
  received: `${targets} of them`,
  try: 'Write one target for each example.',
})
