import { cellAddress, givenTable, letter, type SignAt, type Table } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import { placeUnder } from '../writing/desk.ts'
import { atStage, type Stage } from '../writing/stage.ts'
import { letterOf } from '../writing/weight-letters.ts'
import { required } from './required.ts'
import type { Numbers, SetUp } from './set-up.ts'
import { isSharedBias, oneForAll } from './shared-bias.ts'

/** The weight tensors of every layer, by layer and tensor. */
export type Weights = ReadonlyMap<string, Readonly<Record<string, Table>>>

/** How a weight is written: w5, or what stands for its layer and place: w_h1,2. */
export const weightSign = (
  setUp: SetUp,
  layer: PlacedLayer,
  tensor: string,
  stage: Pick<Stage, 'updates'>,
): SignAt => {
  const { name, of, weights } = layer
  const tag = setUp.tags.get(name) ?? name
  const base = letterOf(tensor, weights[tensor]?.bias === true)
  const isShared = isSharedBias(setUp, layer, tensor)
  return (at) => {
    const label = setUp.labels(cellAddress(`${of}.${tensor}`, at))
    return atStage(label ?? letter(base, placeUnder(tag, isShared ? [] : at)), stage)
  }
}

/** Weights as given numbers at a stage of the training. */
export const givenWeights = (
  setUp: SetUp,
  numbersOf: (layer: string, tensor: string) => Numbers,
  stage: Stage,
): Weights =>
  mapWeights(setUp, (layer, tensor) =>
    givenTable(
      {
        term: layer.weights[tensor]?.bias ? 'bias' : 'weight',
        of: `${layer.of}.${tensor}${stage.mark}`,
        shape: weightShape(layer, tensor),
        signAt: weightSign(setUp, layer, tensor, stage),
      },
      numbersOf(layer.name, tensor),
    ),
  )

/** The sizes of a weight tensor along each axis. */
export const weightShape = ({ weights }: PlacedLayer, tensor: string): readonly number[] =>
  (weights[tensor]?.shape ?? []).map(({ value }) => Number(value))

/** A tensor of a layer. */
export const tensorIn = (weights: Weights, layer: string, tensor: string): Table =>
  required(weights.get(layer)?.[tensor], `${layer}.${tensor}`)

/** A table for every weight tensor that has one; of a shared bias, one number for all. */
export const mapWeights = (
  setUp: SetUp,
  tableOf: (layer: PlacedLayer, tensor: string) => Table | undefined,
): Weights => {
  const inLayer = (layer: PlacedLayer) =>
    Object.keys(layer.weights).flatMap((tensor) => {
      const table = tableOf(layer, tensor)
      if (table === undefined) return []
      return [[tensor, isSharedBias(setUp, layer, tensor) ? oneForAll(table) : table] as const]
    })
  return new Map(
    setUp.network.layers.map((layer) => [layer.name, Object.fromEntries(inLayer(layer))]),
  )
}
