import { exampleNamed } from '@longhand/examples'
import {
  type Checked,
  hasIssues,
  type ModelReading,
  type PlacedNetwork,
  placeNetwork,
} from '@longhand/network'
import { readModel } from '@longhand/network/text'

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

const textOf = (name: string, text: string): string => {
  const known = exampleNamed(name)
  return known === undefined ? text : JSON.stringify(known.network)
}

/** The network that is meant by a name, or else by a text, before its layers are looked at. */
export const readChoice = (name: string, text: string, input: string): Checked<ModelReading> => {
  const sizes = sizesIn(input)
  return hasIssues(sizes) ? sizes : readModel(textOf(name, text), { input: sizes.value })
}

/** A reading with its layers in their places. */
export const chosenOf = (reading: Checked<ModelReading>): Checked<Chosen> => {
  if (hasIssues(reading)) return reading
  const network = placeNetwork(reading.value.network)
  return hasIssues(network)
    ? network
    : { value: { reading: reading.value, network: network.value } }
}
