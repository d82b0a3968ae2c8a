import { type Derivation, derive, sum } from '@longhand/derivation'
import type { PlacedLayer, PlacedNetwork } from '@longhand/network'
import { countLayer, type Quantity } from './count-layer.ts'

/** What is counted, in the order in which tables show it. */
export const quantities: readonly Quantity[] = [
  'parameters',
  'trainable',
  'nonTrainable',
  'weightsOnly',
  'connections',
  'macs',
  'activations',
]

/** Every quantity of one layer. */
export interface LayerCount {
  readonly layer: PlacedLayer
  readonly count: Readonly<Record<Quantity, Derivation>>
}

/** Every quantity of every layer, and of the network. */
export interface NetworkCount {
  readonly network: PlacedNetwork
  readonly layers: readonly LayerCount[]
  readonly totals: Readonly<Record<Quantity, Derivation>>
}

const each = (
  count: (quantity: Quantity) => Derivation,
): Readonly<Record<Quantity, Derivation>> => ({
  parameters: count('parameters'),
  trainable: count('trainable'),
  nonTrainable: count('nonTrainable'),
  weightsOnly: count('weightsOnly'),
  connections: count('connections'),
  macs: count('macs'),
  activations: count('activations'),
})

/** A quantity of a whole network: its layers, added; layers that count nothing are left out. */
const total = (layers: readonly LayerCount[], quantity: Quantity): Derivation => {
  const lines = layers.map(({ count }) => count[quantity])
  const [first] = lines
  return derive({
    rule: 'total',
    because: 'the layers, added',
    term: first?.term ?? 'parameters',
    of: 'total',
    formula: sum(lines.filter(({ value }) => value !== 0)),
  })
}

/** Counts every layer of a network, and the network. */
export const countNetwork = (network: PlacedNetwork): NetworkCount => {
  const layers = network.layers.map((layer) => ({
    layer,
    count: each((quantity) => countLayer(layer, quantity)),
  }))
  return { network, layers, totals: each((quantity) => total(layers, quantity)) }
}
