import { exampleNamed } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  isObject,
  jsonIn,
  type ModelReading,
  type PlacedNetwork,
  placeNetwork,
  readParsed,
} from '@longhand/network'
import type { TextReader } from '../text-reader.ts'

/** A network that was chosen or pasted: how it was read, and its layers in their places. */
export interface Chosen {
  readonly reading: ModelReading
  readonly network: PlacedNetwork
}

/**
 * The sizes in what somebody typed: `3x224x224`, `227 × 227 × 3`.
 *
 * @example sizesIn('3x224x224') // { value: [3, 224, 224] }
 */
export const sizesIn = (text: string): Checked<readonly number[] | undefined> => {
  const words = text.split(/[\s,;x×*()[\]]+/).filter((word) => word !== '')
  if (words.length === 0) return { value: undefined }
  const sizes = words.map(Number)
  if (sizes.every((size) => Number.isSafeInteger(size) && size > 0)) return { value: sizes }
  return {
    issues: [
      {
        path: 'input',
        expected: 'the sizes of one example, as whole numbers above 0',
        received: JSON.stringify(text.slice(0, 40)),
        try: 'Write 3x224x224, in the order of the source and without the batch.',
      },
    ],
  }
}

/** What a lab is to read. */
interface Choice {
  /** The name of a known network. */
  readonly name: string
  /** A network in any form, where no known one is named. */
  readonly text: string
  /** The sizes of one example; empty for those of the network. */
  readonly input?: string
  /** What reads a text that is not JSON; undefined while it is fetched. */
  readonly reader: TextReader | undefined
}

/** The network that is chosen, before its layers are looked at; undefined while it cannot be read. */
export const readChoice = ({
  name,
  text,
  input = '',
  reader,
}: Choice): Checked<ModelReading> | undefined => {
  const sizes = sizesIn(input)
  if (hasIssues(sizes)) return sizes
  const besides = { input: sizes.value }
  const data = exampleNamed(name)?.network ?? jsonIn(text)
  return isObject(data) ? readParsed(data, besides) : reader?.readModel(text, besides)
}

/** A reading with its layers in their places. */
export const chosenOf = (
  reading: Checked<ModelReading> | undefined,
): Checked<Chosen> | undefined => {
  if (reading === undefined || hasIssues(reading)) return reading
  const network = placeNetwork(reading.value.network)
  return hasIssues(network)
    ? network
    : { value: { reading: reading.value, network: network.value } }
}
