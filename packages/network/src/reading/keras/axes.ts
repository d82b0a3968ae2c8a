import { hasIssues, type Issue } from '../../issue.ts'
import type { LayerKind, PlacedLayer } from '../../layer-kinds.ts'
import type { Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { quoted } from '../../schema/quoted.ts'
import { axesOf, type Sizes } from '../../shape.ts'
import type { DataOrder } from './data-order.ts'
import type { Translated } from './read-layer.ts'

/** Kinds that work along one axis: here always the last, in Keras the last where none is said. */
const alongOneAxis: ReadonlySet<LayerKind> = new Set([
  ...(['dense', 'batchNormalization', 'concatenate', 'layerNormalization'] as const),
  ...(['groupNormalization', 'instanceNormalization', 'rmsNormalization'] as const),
])

/** Layers that work along another axis than the last; counted from 1 after the batch, or back from −1. */
export const axisIssues = (
  network: Network,
  translated: readonly Translated[],
  order: DataOrder,
): readonly Issue[] => {
  const said = translated.filter(
    ({ layer, axis }) =>
      axis !== undefined || (order === 'channels-first' && alongOneAxis.has(layer.kind)),
  )
  if (said.every(({ axis }) => axis === -1) && order === 'channels-last') return []
  const placed = placeNetwork(network)
  // without shapes there is no telling; whoever places the network hears why
  if (hasIssues(placed)) return []
  const { byName } = placed.value
  return said.flatMap(({ layer, axis = -1 }) => wrongAxis(byName.get(layer.name), axis, order))
}

const wrongAxis = (
  layer: PlacedLayer | undefined,
  axis: unknown,
  order: DataOrder,
): readonly Issue[] => {
  const [input] = layer?.inputs ?? []
  if (layer === undefined || input === undefined) return []
  const count = axesOf(input).length
  const channels = isMoved(input, order) ? 1 : count
  const [first, ...others]: readonly unknown[] = Array.isArray(axis) ? axis : [axis]
  const fromStart = Number(first) < 0 ? count + 1 + Number(first) : first
  if (fromStart === channels && others.length === 0) return []
  return [
    {
      path: `${layer.name}.axis`,
      expected: `${channels}, the axis of the channels or features`,
      received: Array.isArray(axis) ? `[${axis.map(quoted).join(', ')}]` : quoted(axis),
      try: 'Longhand does not read other axes yet.',
    },
  ]
}

/** Whether the file has the channels of this shape first. */
const isMoved = ({ type }: Sizes, order: DataOrder): boolean =>
  order === 'channels-first' && (type === 'image' || type === 'volume')
