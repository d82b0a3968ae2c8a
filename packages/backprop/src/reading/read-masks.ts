import {
  type Checked,
  hasIssues,
  type Issue,
  isObject,
  issuesIn,
  type PlacedLayer,
  type PlacedNetwork,
  quoted,
} from '@longhand/network'
import { isNotByHand } from '../not-by-hand.ts'
import { ruleOf } from '../rules/rule-of.ts'
import { rangeIssues } from './range-issues.ts'
import { type Batch, readBatch } from './read-batch.ts'

/** What dropout keeps, by layer. */
export type Masks = Readonly<Record<string, Batch>>

/** The masks that a network needs while it is trained: none missing, none too many. */
export const readMasks = (
  data: unknown,
  { layers }: PlacedNetwork,
  isTraining: boolean,
): Checked<Masks> => {
  const needed = isTraining ? layers.flatMap(maskOf) : []
  if (data !== undefined && !isObject(data)) return { issues: [noMasks(data)] }
  const names = needed.map(({ name }) => name)
  const read = needed.map(({ name, shape }) => [name, readMask(data?.[name], shape, name)] as const)
  const issues = [...read.flatMap(([, one]) => issuesIn(one)), ...strange(data ?? {}, names)]
  if (issues.length > 0) return { issues }
  return {
    value: Object.fromEntries(
      read.flatMap(([name, one]) => (hasIssues(one) ? [] : [[name, one.value]])),
    ),
  }
}

const maskOf = (layer: PlacedLayer) => {
  const rule = ruleOf(layer)
  const shape = isNotByHand(rule) ? undefined : rule.mask?.(layer)
  return shape === undefined ? [] : [{ name: layer.name, shape }]
}

const readMask = (data: unknown, shape: readonly number[], name: string): Checked<Batch> => {
  const path = `masks.${name}`
  if (data === undefined) return { issues: [noMask(path, shape)] }
  const read = readBatch(data, shape, path)
  if (hasIssues(read)) return read
  const { nested, flat } = read.value
  const issues = rangeIssues(path, flat, [nested.length, ...shape], keptOrNot)
  return issues.length > 0 ? { issues } : read
}

const keptOrNot = {
  includes: (number: number) => number === 0 || number === 1,
  expected: '1 for a number that is kept, 0 for one that is left out',
  try: 'Write 1 or 0.',
}

const noMask = (path: string, shape: readonly number[]): Issue => ({
  path,
  expected: `a mask of ${shape.join('×')} for each example: dropout is random, so by hand it is given`,
  received: 'nothing',
  try: 'Write 1 for each number that is kept and 0 for the others, or "mode": "inference".',
})

const noMasks = (data: unknown): Issue => ({
  path: 'masks',
  expected: 'masks by layer',
  received: quoted(data),
  try: 'Write an object such as {"drop": [[1, 0, 1]]}.',
})

const strange = (
  data: Readonly<Record<string, unknown>>,
  known: readonly string[],
): readonly Issue[] =>
  Object.keys(data)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: `masks.${name}`,
      expected:
        known.length === 0
          ? 'no mask: nothing is left out here'
          : `a layer that needs a mask: ${known.join(', ')}`,
      received: quoted(name),
      try: 'Check the spelling, or leave it out.',
    }))
