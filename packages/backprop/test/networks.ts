import {
  hasIssues,
  type Layer,
  type PlacedLayer,
  placeNetwork,
  type Shape,
  shapeOf,
  type Weight,
} from '@longhand/network'
import fc from 'fast-check'
import type { Nested, Problem } from '../src/problem.ts'
import { readProblem } from '../src/read-problem.ts'
import { toNested, zeros } from './oracle/tensor.ts'

/** A network without its numbers. */
export interface Bare {
  readonly input: Shape
  readonly layers: readonly Layer[]
  readonly outputs?: readonly string[]
  readonly mode?: 'inference'
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

/** What a weight tensor begins with: scales near 1, variances above 0. */
const drawFor = (tensor: string, { initializer }: Weight, next: () => number): (() => number) =>
  tensor === 'movingVariance' || initializer === 'ones' ? () => 1 + next() / 2 : next

const weightsFor = ({ weights }: PlacedLayer, next: () => number) =>
  Object.fromEntries(
    Object.entries(weights).map(([tensor, weight]) => {
      const shape = weight.shape.map(({ value }) => Number(value))
      return [tensor, filled(shape, drawFor(tensor, weight, next))]
    }),
  )

/** Tokens, where the first layer looks them up. */
const tokensOf = (first: PlacedLayer | undefined, next: () => number) => {
  if (first?.kind !== 'embedding') return undefined
  const { inputDim } = first.config
  return () => Math.floor(((next() + 1) / 2) * inputDim)
}

/** A network with numbers in it; undefined where it does not fit together. */
export const problemOf = (
  { mode, ...bare }: Bare,
  seed: number,
  examples: number,
): Problem | undefined => {
  const network = { name: 'random', ...bare }
  const placed = placeNetwork(network)
  const [output] = hasIssues(placed) ? [] : placed.value.outputs
  if (hasIssues(placed) || output === undefined) return undefined
  const { layers } = placed.value
  const next = drawn(seed)
  const batch = (shape: Shape, draw: () => number): Nested[] =>
    Array.from({ length: examples }, () => filled(sizes(shape), draw))
  const dropouts = mode === undefined ? layers.filter(({ kind }) => kind === 'dropout') : []
  const masks = dropouts.map(({ name, output }) => {
    return [name, batch(shapeOf(output), () => (next() > 0 ? 1 : 0))] as const
  })
  const weighted = layers.filter(({ weights }) => Object.keys(weights).length > 0)
  return {
    network,
    weights: Object.fromEntries(weighted.map((layer) => [layer.name, weightsFor(layer, next)])),
    input: batch(bare.input, tokensOf(layers[0], next) ?? next),
    target: batch(shapeOf(output.output), next),
    ...(mode && { mode }),
    ...(masks.length > 0 && { masks: Object.fromEntries(masks) }),
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
