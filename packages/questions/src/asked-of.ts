import type { Work } from '@longhand/backprop'
import { cellAddress, positionAt } from '@longhand/derivation'
import { axesOf, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import { quantities } from '@longhand/parameters'
import { fieldQuantities } from './field-quantities.ts'
import { layerQuantities } from './layer-quantities.ts'
import { memoryQuantities } from './memory-quantities.ts'

/** What can be asked of a layer, or of the whole. */
export interface AskedOf {
  /** How its addresses begin: `conv1`, `total`, `memory`; empty for a problem's own numbers, such as `loss`. */
  readonly of: string
  /** What may follow, in its order: `parameters`, `kernel[0][0].gradient`. */
  readonly quantities: readonly string[]
}

/** Quantities of a tensor that are listed at most; the others can be asked for all the same. */
const most = 200

/** What can be asked of a network or a problem, layer by layer, the whole and its memory first. */
export const askedOf = (subject: PlacedNetwork | Work): readonly AskedOf[] =>
  'problem' in subject ? ofProblem(subject) : ofNetwork(subject)

const ofNetwork = (network: PlacedNetwork): readonly AskedOf[] => {
  const fields = fieldQuantities(network)
  return [
    { of: 'total', quantities },
    { of: 'memory', quantities: [...memoryQuantities(network, 1).keys()] },
    ...network.layers.map((layer) => ({
      of: layer.of,
      quantities: [...layerQuantities(layer).keys(), ...(fields.get(layer.name) ?? [])],
    })),
  ]
}

const ofProblem = ({ network, problem }: Work): readonly AskedOf[] => [
  { of: '', quantities: ['loss', 'lossAfter'] },
  ...network.layers.map((layer) => ({
    of: layer.of,
    quantities: [...weightsOf(layer), ...passesOf(layer, problem.input.length)],
  })),
]

const cellsOf = (name: string, sizes: readonly number[]): readonly string[] =>
  Array.from({ length: Math.min(most, product(sizes)) }, (_, flat) =>
    cellAddress(name, positionAt(flat, sizes)),
  )

const product = (sizes: readonly number[]): number => sizes.reduce((a, b) => a * b, 1)

const weightsOf = ({ weights }: PlacedLayer): readonly string[] =>
  Object.entries(weights).flatMap(([name, { shape }]) =>
    cellsOf(
      name,
      shape.map(({ value }) => Number(value)),
    ).flatMap((cell) => [`${cell}.gradient`, `${cell}.updated`]),
  )

const passesOf = ({ output }: PlacedLayer, examples: number): readonly string[] => {
  const sizes = [examples, ...axesOf(output).map(({ size }) => Number(size.value))]
  return ['output', 'delta'].flatMap((name) => cellsOf(name, sizes))
}
