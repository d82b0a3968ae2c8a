import { type Checked, hasIssues, type Issue, issuesIn } from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { type Batch, readBatch } from './read-batch.ts'
import { type KeptBefore, readBefore } from './read-before.ts'
import { type Masks, readMasks } from './read-masks.ts'
import type { Placed } from './read-placed.ts'
import { readWeights, type WeightGrids } from './read-weights.ts'

/** All numbers of a problem, in the shapes that its network asks for. */
export interface AllNumbers {
  readonly weights: WeightGrids
  readonly masks: Masks
  readonly before: KeptBefore
  readonly input: Batch
  readonly target: Batch
}

/** Weights, inputs and targets, or everything that is wrong with them. */
export const readAllNumbers = (
  data: Readonly<Record<string, unknown>>,
  whole: Placed,
): Checked<AllNumbers> => {
  const { placed, inputLayer, outputLayer } = whole
  const isTraining = data.mode !== 'inference'
  const weights = readWeights(data.weights, placed, isTraining)
  const masks = readMasks(data.masks, placed, isTraining)
  const before = readBefore(data.before, whole)
  const input = readBatch(data.input, shapeIn(inputLayer.output), 'input')
  const target = readBatch(data.target, shapeIn(outputLayer.output), 'target')
  if (hasIssues(weights) || hasIssues(masks) || hasIssues(before))
    return { issues: [weights, masks, before, input, target].flatMap(issuesIn) }
  if (hasIssues(input) || hasIssues(target)) return { issues: [input, target].flatMap(issuesIn) }
  const examples = input.value.nested.length
  const others = { target: target.value, ...masksByPath(masks.value) }
  const issues = Object.entries(others)
    .filter(([, { nested }]) => nested.length !== examples)
    .map(([path, { nested }]) => unlike(path, examples, nested.length))
  if (issues.length > 0) return { issues }
  return {
    value: {
      weights: weights.value,
      masks: masks.value,
      before: before.value,
      input: input.value,
      target: target.value,
    },
  }
}

const masksByPath = (masks: Masks): Masks =>
  Object.fromEntries(Object.entries(masks).map(([name, mask]) => [`masks.${name}`, mask]))

const unlike = (path: string, inputs: number, others: number): Issue => ({
  path,
  expected: `as many ${path === 'target' ? 'targets' : 'masks'} as inputs: ${inputs}`,
  received: `${others} of them`,
  try: `Write one ${path === 'target' ? 'target' : 'mask'} for each example.`,
})
