import type { AxisName, PlacedNetwork } from '@longhand/network'
import { fieldAxes, receptiveFields } from '@longhand/parameters'

/**
 * What can be asked of the receptive field of each layer, by the layer's name: `receptiveField`
 * where all axes agree, else one of each axis; nothing where it cannot be stated.
 */
export const fieldQuantities = (network: PlacedNetwork): ReadonlyMap<string, readonly string[]> => {
  const [input] = network.inputs
  const axes = input === undefined ? [] : fieldAxes(input.output)
  const along = axes.map((axis) => ({ axis, fields: receptiveFields(network, axis) }))
  const sizesOf = (layer: string) =>
    along.flatMap(({ axis, fields }): readonly Size[] => {
      const field = fields.get(layer)
      return field === undefined || 'unknown' in field ? [] : [{ axis, size: field.size.value }]
    })
  return new Map(network.layers.map(({ name }) => [name, namesOf(sizesOf(name), axes.length)]))
}

interface Size {
  readonly axis: AxisName
  readonly size: number | bigint
}

const namesOf = (sizes: readonly Size[], axes: number): readonly string[] => {
  const isAlike = new Set(sizes.map(({ size }) => size)).size === 1 && sizes.length === axes
  return isAlike ? ['receptiveField'] : sizes.map(({ axis }) => `receptiveField.${axis}`)
}
