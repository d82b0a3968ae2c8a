import { type Address, addressOfLayer, layerOf, type Sheet } from '@longhand/derivation'

/** Whether the layer of an address carries a state from step to step, in one direction or two. */
export const isRecurrent = (of: Address, { find }: Sheet): boolean => {
  const layer = addressOfLayer(layerOf(of))
  return find(`${layer}.recurrentKernel.kernel`) !== undefined
}
