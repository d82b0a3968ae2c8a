import { exampleNamed } from '@longhand/examples'
import {
  type Besides,
  type Checked,
  hasIssues,
  type ModelReading,
  type Network,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { readModelBytes } from './read-model-bytes.ts'
import { readNamedBytes } from './read-named-bytes.ts'

/** A network in its place, how it was written, and what its source could not tell. */
export interface Model extends Omit<ModelReading, 'network'> {
  readonly network: PlacedNetwork
  /** The network as it was written. */
  readonly stated: Network
}

/** The network that a name, a path or `-` stands for. */
export const readModelInput = async (
  input: string,
  besides: Besides = {},
): Promise<Checked<Model>> => {
  const named = modelNamed(input)
  if (named !== undefined) return named
  const bytes = await readNamedBytes(input)
  return hasIssues(bytes) ? bytes : placed(await readModelBytes(input, bytes.value, besides))
}

/** The network of `examples` that has this name. */
export const modelNamed = (name: string): Checked<Model> | undefined => {
  const network: Network | undefined = exampleNamed(name)?.network
  return network && placed({ value: { network, notes: [], format: 'longhand' } })
}

/** A network that was read, in its place. */
export const placed = (reading: Checked<ModelReading>): Checked<Model> => {
  if (hasIssues(reading)) return reading
  const { network: stated, ...rest } = reading.value
  const network = placeNetwork(stated)
  return hasIssues(network) ? network : { value: { ...rest, stated, network: network.value } }
}
