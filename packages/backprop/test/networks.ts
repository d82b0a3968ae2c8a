import type { Layer, Shape } from '@longhand/network'
import { hasIssues, placeNetwork, shapeOf } from '@longhand/network'
import fc from 'fast-check'
import type { Nested, Problem } from '../src/problem.ts'
import { readProblem } from '../src/read-problem.ts'
import { toNested, zeros } from './oracle/tensor.ts'

/** A network without its numbers. */
export interface Bare {
  readonly input: Shape
  readonly layers: readonly Layer[]
  readonly outputs?: readonly string[]
}

/** Numbers that look drawn at random, the same for the same seed (Park & Miller 1988). */
const drawn = (seed: number): (() => number) => {
  let state = (seed % 2147483646) + 1
  return () => {
    state = (state * 48271) % 2147483647
    return (state / 2147483647) * 2 - 1
  }
}

const filled = (shape: readonly number[], next: () => number): Nested => {
  const tensor = zeros(shape)
  return toNested({ ...tensor, data: tensor.data.map(next) })
}

const sizes = (shape: Shape): readonly number[] =>
  Object.values(shape).flatMap((size) => (typeof size === 'number' ? [size] : []))

/** A network with numbers in it; undefined where it does not fit together. */
export const problemOf = (bare: Bare, seed: number, examples: number): Problem | undefined => {
  const network = { name: 'random', ...bare }
  const placed = placeNetwork(network)
  if (hasIssues(placed)) return undefined
  const next = drawn(seed)
  const [output] = placed.value.outputs
  if (output === undefined) return undefined
  const weights = placed.value.layers.map(
    ({ name, weights }) =>
      [
        name,
        Object.fromEntries(
          Object.entries(weights).map(([tensor, { shape, initializer }]) => {
            // a variance is above 0
            const draw = tensor === 'movingVariance' ? () => 1 + next() / 2 : next
            const bend = initializer === 'ones' ? () => 1 + draw() / 2 : draw
            return [
              tensor,
              filled(
                shape.map(({ value }) => Number(value)),
                tensor === 'movingVariance' ? draw : bend,
              ),
            ]
          }),
        ),
      ] as const,
  )
  const batch = (shape: Shape): Nested[] =>
    Array.from({ length: examples }, () => filled(sizes(shape), next))
  return {
    network,
    weights: Object.fromEntries(weights.filter(([, tensors]) => Object.keys(tensors).length > 0)),
    input: batch(bare.input),
    target: batch(shapeOf(output.output)),
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.5 },
  }
}

/** Problems over networks of one sort, small and with all their numbers. */
export const problemsOf = (bare: fc.Arbitrary<Bare>): fc.Arbitrary<Problem> =>
  fc
    .tuple(bare, fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 3 }))
    .map(([one, seed, examples]) => problemOf(one, seed, examples))
    .filter((problem) => problem !== undefined)
    // what cannot be worked out is an issue: another test's
    .filter((problem) => !hasIssues(readProblem(problem)))
