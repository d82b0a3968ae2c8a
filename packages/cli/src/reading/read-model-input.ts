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
  const named = await modelNamed(input)
  if (named !== undefined) return named
  const bytes = await readNamedBytes(input)
  return hasIssues(bytes) ? bytes : placed(await readModelBytes(input, bytes.value, besides))
}

/** What no network of `examples` is called: they need not be loaded to read a file. */
const isPath = (input: string): boolean =>
  input === '-' || /[/\\]|\.(json|ya?ml|txt|onnx)$/i.test(input)

/** The network of `examples` that has this name. */
export const modelNamed = async (name: string): Promise<Checked<Model> | undefined> => {
  if (isPath(name)) return undefined
  const { exampleNamed } = await import('@longhand/examples')
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
