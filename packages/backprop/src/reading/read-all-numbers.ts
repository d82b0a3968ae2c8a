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

/** The same, each part read by itself. */
export type NumberParts = { readonly [K in keyof AllNumbers]: Checked<AllNumbers[K]> }

/** Weights, inputs and targets, part by part. */
export const readNumberParts = (
  data: Readonly<Record<string, unknown>>,
  whole: Placed,
): NumberParts => {
  const { placed, inputLayer, outputLayer } = whole
  const isTraining = data.mode !== 'inference'
  return {
    weights: readWeights(data.weights, placed, isTraining),
    masks: readMasks(data.masks, placed, isTraining),
    before: readBefore(data.before, whole),
    input: readBatch(data.input, shapeIn(inputLayer.output), 'input'),
    target: readBatch(data.target, shapeIn(outputLayer.output), 'target'),
  }
}

/** The parts together, or everything that is wrong with them. */
export const allNumbers = ({
  weights,
  masks,
  before,
  input,
  target,
}: NumberParts): Checked<AllNumbers> => {
  const uneven = unevenIssues({ masks, input, target })
  if (
    hasIssues(weights) ||
    hasIssues(masks) ||
    hasIssues(before) ||
    hasIssues(input) ||
    hasIssues(target) ||
    uneven.length > 0
  )
    return { issues: [...[weights, masks, before, input, target].flatMap(issuesIn), ...uneven] }
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

/** Targets or masks for more examples than there are, or for fewer. */
const unevenIssues = ({
  masks,
  input,
  target,
}: Pick<NumberParts, 'masks' | 'input' | 'target'>): readonly Issue[] => {
  if (hasIssues(input)) return []
  const examples = input.value.nested.length
  const others = {
    ...(!hasIssues(target) && { target: target.value }),
    ...(!hasIssues(masks) && masksByPath(masks.value)),
  }
  return Object.entries(others)
    .filter(([, { nested }]) => nested.length !== examples)
    .map(([path, { nested }]) => unlike(path, examples, nested.length))
}

const masksByPath = (masks: Masks): Masks =>
  Object.fromEntries(Object.entries(masks).map(([name, mask]) => [`masks.${name}`, mask]))

const unlike = (path: string, inputs: number, others: number): Issue => ({
  path,
  expected: `as many ${path === 'target' ? 'targets' : 'masks'} as inputs: ${inputs}`,
  received: `${others} of them`,
  try: `Write one ${path === 'target' ? 'target' : 'mask'} for each example.`,
})
