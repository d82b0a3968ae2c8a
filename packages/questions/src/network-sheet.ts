import {
  addressOf,
  type Expression,
  layerOf,
  quantity,
  type Sheet,
  slotsOf,
} from '@longhand/derivation'
import { axesOf, type PlacedLayer, type PlacedNetwork, type Sizes } from '@longhand/network'
import { countLayer, quantities } from '@longhand/parameters'
import { joinedChannels } from './joined-channels.ts'

type Found = ReadonlyMap<string, Expression>

const known = new WeakMap<PlacedNetwork, Sheet>()

/**
 * The numbers of a network by address, for ideas that bring in a neighbour.
 *
 * Of each layer: `conv1.output.height`, `conv1.input.channels`, whatever it states
 * (`conv1.filters`, `conv1.stride`), its counts (`conv1.macs`), and in a branch
 * `conv1.joinedChannels`, the depth of the concatenation that the branch ends in, and of a shared
 * layer `conv1.timesUsed`.
 */
export const networkSheet = (network: PlacedNetwork): Sheet => {
  const before = known.get(network)
  if (before !== undefined) return before
  const sheet = sheetOf(network)
  known.set(network, sheet)
  return sheet
}

const sheetOf = (network: PlacedNetwork): Sheet => {
  const layers = new Map<string, Found>()
  let joined: Found | undefined
  const numbersOf = (layer: PlacedLayer): Found => {
    joined ??= joinedChannels(network)
    const depth = joined.get(layer.name)
    const found = layers.get(layer.name) ?? numbersIn(layer, depth)
    layers.set(layer.name, found)
    return found
  }
  return {
    find: (address) => {
      const layer = network.byName.get(layerOf(address))
      return layer && numbersOf(layer).get(address)
    },
  }
}

const sizesAt = (address: string, sizes: Sizes | undefined): readonly [string, Expression][] =>
  sizes === undefined ? [] : axesOf(sizes).map(({ name, size }) => [`${address}.${name}`, size])

const numbersIn = (layer: PlacedLayer, joined: Expression | undefined): Found => {
  const { of, inputs, output } = layer
  const counts = quantities.map((quantity) => countLayer(layer, quantity))
  return new Map<string, Expression>([
    ...counts.flatMap((count) => statedIn(count, layer)),
    ...sizesAt(`${of}.input`, inputs[0]),
    ...sizesAt(`${of}.output`, output),
    ...timesUsed(layer),
    ...(joined === undefined ? [] : [[`${of}.joinedChannels`, joined] as const]),
  ])
}

/** How often a layer that is shared is used. */
const timesUsed = ({ of, again }: PlacedLayer): readonly [string, Expression][] =>
  again === undefined ? [] : [[`${of}.timesUsed`, quantity('times-used', again.length + 1, of)]]

/** The quantities and lines under a node that are the layer's own, by address. */
const statedIn = (node: Expression, layer: PlacedLayer): readonly [string, Expression][] => {
  if ('of' in node && layerOf(node.of) !== layer.name) return []
  const under = slotsOf(node).flatMap((slot) => statedIn(slot, layer))
  return 'of' in node ? [...under, [addressOf(node), node]] : under
}
