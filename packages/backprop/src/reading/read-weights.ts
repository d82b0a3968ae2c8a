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
import type { Nested } from '../problem.ts'
import { weightShape } from '../working/weights.ts'
import { type Grid, readNumbers } from './read-numbers.ts'

/** The weight tensors of every layer, by layer and tensor. */
export type WeightGrids = Readonly<Record<string, Readonly<Record<string, Grid>>>>

/**
 * Weights in the shapes that the network asks for: none missing, none too many.
 *
 * @param path Where they stand: `weights`, or what belongs to every one of them.
 */
export const readWeights = (
  data: unknown,
  { layers }: PlacedNetwork,
  isTraining: boolean,
  path = 'weights',
): Checked<WeightGrids> => {
  const weighted = layers.filter(({ weights }) => Object.keys(weights).length > 0)
  if (!isObject(data)) return { issues: [noWeights(data, weighted, path)] }
  const read = weighted.map(
    (layer) => [layer.name, readLayer(data[layer.name], layer, isTraining, path)] as const,
  )
  const names = weighted.map(({ name }) => name)
  const issues = [
    ...read.flatMap(([, one]) => issuesIn(one)),
    ...strangeNames(data, names, path, 'layer with weights'),
  ]
  if (issues.length > 0) return { issues }
  return {
    value: Object.fromEntries(
      read.flatMap(([name, one]) => (hasIssues(one) ? [] : [[name, one.value]])),
    ),
  }
}

const readLayer = (
  data: unknown,
  layer: PlacedLayer,
  isTraining: boolean,
  within: string,
): Checked<Readonly<Record<string, Grid>>> => {
  const path = `${within}.${layer.name}`
  const tensors = Object.keys(layer.weights)
  if (!isObject(data)) return { issues: [noTensors(data, layer, path)] }
  const read = tensors.map((tensor) => {
    const shape = weightShape(layer, tensor)
    const { uses, initializer } = layer.weights[tensor] ?? {}
    // running statistics are of no use yet: left out, they begin as Keras has them
    const isLeftOut = isTraining && uses === undefined && data[tensor] === undefined
    const numbers = isLeftOut ? filled(shape, initializer === 'ones' ? 1 : 0) : data[tensor]
    return [tensor, readNumbers(numbers, shape, `${path}.${tensor}`)] as const
  })
  const issues = [
    ...read.flatMap(([, one]) => issuesIn(one)),
    ...strangeNames(data, tensors, path, 'weight of this layer'),
  ]
  if (issues.length > 0) return { issues }
  return {
    value: Object.fromEntries(
      read.flatMap(([tensor, one]) => (hasIssues(one) ? [] : [[tensor, one.value]])),
    ),
  }
}

const filled = (shape: readonly number[], number: number): Nested => {
  const [count, ...inner] = shape
  return count === undefined ? number : Array.from({ length: count }, () => filled(inner, number))
}

const received = (data: unknown): string => (data === undefined ? 'nothing' : quoted(data))

const noWeights = (data: unknown, layers: readonly PlacedLayer[], path: string): Issue => ({
  path,
  expected: `the ${path === 'weights' ? path : 'numbers'} of ${layers.map(({ name }) => name).join(', ')}`,
  received: received(data),
  try: 'Write an object with an entry for each layer: {"hidden": {"kernel": [[…]], "bias": […]}}.',
})

const noTensors = (data: unknown, layer: PlacedLayer, path: string): Issue => ({
  path,
  expected: Object.keys(layer.weights)
    .map((tensor) => `${tensor} (${weightShape(layer, tensor).join('×')})`)
    .join(' and '),
  received: received(data),
  try: 'Write the numbers of this layer: {"kernel": [[…]], "bias": […]}.',
})

const strangeNames = (
  data: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  what: string,
): readonly Issue[] =>
  Object.keys(data)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      path: `${path}.${name}`,
      expected: `a ${what}: ${known.join(', ')}`,
      received: quoted(name),
      try: 'Check the spelling, or leave it out.',
    }))

/** One side of every grid: as it was written, or flat. */
export const pick = <T>(
  weights: WeightGrids,
  side: (grid: Grid) => T,
): Readonly<Record<string, Readonly<Record<string, T>>>> =>
  Object.fromEntries(
    Object.entries(weights).map(([layer, tensors]) => [
      layer,
      Object.fromEntries(Object.entries(tensors).map(([name, grid]) => [name, side(grid)])),
    ]),
  )
