import {
  type Checked,
  check,
  hasIssues,
  type Issue,
  isObject,
  issuesIn,
  quoted,
} from '@longhand/network'
import * as v from 'valibot'
import type { KeptWord } from '../optimizers/optimizer-rule.ts'
import type { Before } from '../problem.ts'
import { hint, hints } from './hints.ts'
import { rangeIssues } from './range-issues.ts'
import type { Placed } from './read-placed.ts'
import { pick, readWeights, type WeightGrids } from './read-weights.ts'

/** What an optimizer kept of the steps before the first, by its word. */
export interface KeptBefore {
  /** As it was written, if it was. */
  readonly given?: Before
  readonly steps: number
  readonly kept: Readonly<Partial<Record<KeptWord, WeightGrids>>>
}

/** All that any optimizer keeps. */
export const keptWords: readonly KeptWord[] = ['velocity', 'moment', 'squares']

const stepsBefore = v.object({
  steps: v.optional(
    v.pipe(
      v.number(hint('stepsBefore')),
      v.safeInteger(hint('stepsBefore')),
      v.minValue(0, hint('stepsBefore')),
    ),
    0,
  ),
})

/** What the optimizer begins with, or everything that is wrong with it. */
export const readBefore = (data: unknown, { placed }: Placed): Checked<KeptBefore> => {
  if (data === undefined) return { value: { steps: 0, kept: {} } }
  if (!isObject(data)) return { issues: [noObject(data)] }
  const steps = check(stepsBefore, data, 'before', hints)
  const read = keptWords
    .filter((word) => data[word] !== undefined)
    .map((word) => [word, readWord(data[word], placed, word)] as const)
  const strange = Object.keys(data).filter(
    (name) => name !== 'steps' && !keptWords.some((word) => word === name),
  )
  const issues = [
    ...issuesIn(steps),
    ...read.flatMap(([, one]) => issuesIn(one)),
    ...strange.map(strangeWord),
  ]
  if (hasIssues(steps) || issues.length > 0) return { issues }
  const grids = read.flatMap(([word, one]) => (hasIssues(one) ? [] : [[word, one.value] as const]))
  const nested = grids.map(([word, one]) => [word, pick(one, (grid) => grid.nested)] as const)
  return {
    value: {
      given: { ...steps.value, ...Object.fromEntries(nested) },
      steps: steps.value.steps,
      kept: Object.fromEntries(grids),
    },
  }
}

const readWord = (
  data: unknown,
  placed: Placed['placed'],
  word: KeptWord,
): Checked<WeightGrids> => {
  const read = readWeights(data, placed, true, `before.${word}`)
  if (hasIssues(read) || word !== 'squares') return read
  const issues = Object.entries(read.value).flatMap(([layer, tensors]) =>
    Object.entries(tensors).flatMap(([tensor, { flat }]) => {
      const shape = placed.layers.find(({ name }) => name === layer)?.weights[tensor]?.shape ?? []
      const sizes = shape.map(({ value }) => Number(value))
      return rangeIssues(`before.${word}.${layer}.${tensor}`, flat, sizes, squares)
    }),
  )
  return issues.length > 0 ? { issues } : read
}

const squares = {
  includes: (number: number) => number >= 0,
  expected: 'a number of at least 0, since squares are added there',
  try: 'Write the mean, or the sum, of the squared gradients so far.',
}

const noObject = (data: unknown): Issue => ({
  path: 'before',
  expected: 'what the optimizer kept of the steps before',
  received: quoted(data),
  try: 'Write an object such as {"velocity": {"output": {"kernel": [[0.1]], "bias": [0]}}}.',
})

const strangeWord = (name: string): Issue => ({
  path: `before.${name}`,
  expected: `steps, ${keptWords.join(', ')}`,
  received: quoted(name),
  try: 'Check the spelling, or leave it out.',
})
