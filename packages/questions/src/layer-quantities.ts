import { addressOf, type Derivation, derive, type Expression, layerOf } from '@longhand/derivation'
import { type Axis, axesOf, type PlacedLayer } from '@longhand/network'
import { conventions, countLayer } from '@longhand/parameters'

/** What can be asked, by the word that ends an address; worked out when it is asked for. */
export type Asked = ReadonlyMap<string, () => Derivation>

/**
 * Everything that can be asked of a layer: its counts under every convention, each axis of its output, and `output`, the
 * product of its axes, so that 55×55×96 is an answer to it.
 */
export const layerQuantities = (layer: PlacedLayer): Asked =>
  new Map<string, () => Derivation>([
    ['output', () => countLayer(layer, 'activations')],
    ...axesOf(layer.output).map(
      (axis) => [`output.${axis.name}`, () => axisLine(layer, axis)] as const,
    ),
    ...conventions.map(({ id, count }) => [id, () => count(layer)] as const),
  ])

/** A size as a line of its own, also where the layer only states it or passes it on. */
const axisLine = ({ name, of }: PlacedLayer, axis: Axis<Expression>): Derivation => {
  const { size } = axis
  const address = `${of}.output.${axis.name}`
  if (size.type === 'derivation' && addressOf(size) === address) return size
  const isOwn = 'of' in size && layerOf(size.of) === name
  return derive({
    rule: 'output-axis',
    because: isOwn ? 'stated by the layer' : 'passed on from what the layer reads',
    term: axis.name,
    of: `${of}.output`,
    formula: size,
  })
}
