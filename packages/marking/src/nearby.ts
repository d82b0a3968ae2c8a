import {
  type Address,
  addressOfLayer,
  as,
  type Expression,
  layerOf,
  type Sheet,
} from '@longhand/derivation'

/**
 * Neighbours of a layer's number, by what they are: `filters`, `input.height`.
 *
 * @param of Whose the number is; the layer is the first part of it.
 * @returns Undefined where one of them is missing: an idea needs them all.
 */
export const nearby = (
  of: Address,
  sheet: Sheet,
  ...what: readonly string[]
): readonly Expression[] | undefined => {
  const layer = addressOfLayer(layerOf(of))
  const found = what.map((word) => sheet.find(`${layer}.${word}`))
  const known = found.filter((one) => one !== undefined)
  return known.length === what.length ? known : undefined
}

/** The channels, or else the features, that a layer reads, in the part they play there. */
export const inputDepth = (of: Address, sheet: Sheet): Expression | undefined => {
  const [channels] = nearby(of, sheet, 'input.channels') ?? []
  if (channels !== undefined) return as('input-channels', channels)
  const [features] = nearby(of, sheet, 'input.features') ?? []
  return features && as('inputs', features)
}
