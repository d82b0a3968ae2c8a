import { isObject, type PlacedNetwork } from '@longhand/network'
import { placedOtherwise } from './placed-otherwise.ts'

/** Settings that say whether a recurrent layer keeps a second vector of biases, for its state. */
const settings: readonly string[] = ['recurrentBias', 'resetAfter']

/** A convention of recurrent layers, and the network under it. */
export interface OtherBiases {
  readonly id: 'two-bias-vectors' | 'single-bias-vector'
  readonly network: PlacedNetwork
}

const known = new WeakMap<PlacedNetwork, readonly OtherBiases[]>()

/**
 * The network with as many biases in its recurrent layers as another library keeps: Keras has one
 * vector where PyTorch has two. Worked out once for each network.
 */
export const otherBiasesOf = (network: PlacedNetwork): readonly OtherBiases[] => {
  const before = known.get(network)
  if (before !== undefined) return before
  const made = [
    { id: 'two-bias-vectors', second: true },
    { id: 'single-bias-vector', second: false },
  ] as const
  const others = made.flatMap(({ id, second }): readonly OtherBiases[] => {
    const other = withSecond(network, second)
    return other === undefined ? [] : [{ id, network: other }]
  })
  known.set(network, others)
  return others
}

const withSecond = (network: PlacedNetwork, second: boolean): PlacedNetwork | undefined =>
  placedOtherwise(network, (layer) => {
    const config = changed(layer.config, second)
    return config === layer.config ? layer : { kind: layer.kind, config, reads: layer.reads }
  })

/** The settings of a layer, and of the layers inside it; the same object where nothing changes. */
const changed = (config: unknown, second: boolean): unknown => {
  if (!isObject(config) || config.useBias === false) return config
  const entries = Object.entries(config).map(
    ([name, value]) => [name, settings.includes(name) ? second : changed(value, second)] as const,
  )
  return entries.every(([name, value]) => config[name] === value)
    ? config
    : Object.fromEntries(entries)
}
