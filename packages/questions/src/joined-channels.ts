import { type Expression, layerOf } from '@longhand/derivation'
import { lastOf, type PlacedLayer, type PlacedNetwork } from '@longhand/network'

/** The channels that a join puts side by side; undefined where it keeps those of its inputs. */
export const joinedBy = ({ name, output }: PlacedLayer): Expression | undefined => {
  const last = lastOf(output)
  return last.type === 'derivation' && layerOf(last.of) === name ? last : undefined
}

/**
 * For each layer of a branch, the channels of the concatenation that the branch ends in.
 *
 * A branch is followed from reader to reader; where two layers read the same, none has begun.
 */
export const joinedChannels = (network: PlacedNetwork): ReadonlyMap<string, Expression> => {
  const readers = new Map<string, PlacedLayer[]>()
  for (const layer of network.layers)
    for (const name of layer.reads) readers.set(name, [...(readers.get(name) ?? []), layer])
  const joined = new Map<string, Expression>()
  for (const { name } of network.layers.toReversed()) {
    const [reader, ...others] = readers.get(name) ?? []
    if (reader === undefined || others.length > 0) continue
    const depth = reader.reads.length > 1 ? joinedBy(reader) : joined.get(reader.name)
    if (depth !== undefined) joined.set(name, depth)
  }
  return joined
}
