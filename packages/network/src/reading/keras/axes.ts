import { type Checked, hasIssues, type Issue, issuesIn } from '../../issue.ts'
import type { LayerKind, PlacedLayer } from '../../layer-kinds.ts'
import type { Layer, Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { quoted } from '../../schema/quoted.ts'
import { axesOf, type Sizes } from '../../shape.ts'
import type { DataOrder } from './data-order.ts'
import { type Translated, takesAxis } from './read-layer.ts'

/** Kinds that work along one axis: here always the last, in Keras the last where none is said. */
const alongOneAxis: ReadonlySet<LayerKind> = new Set([
  ...(['dense', 'batchNormalization', 'concatenate', 'layerNormalization'] as const),
  ...(['groupNormalization', 'instanceNormalization', 'rmsNormalization'] as const),
])

/**
 * A network whose layers are told the axis they work along; issues where a kind knows the last only.
 *
 * Keras counts axes from 1 after the batch, or back from −1, in the order of the file.
 */
export const withAxes = (
  network: Network,
  translated: readonly Translated[],
  order: DataOrder,
): Checked<Network> => {
  const said = new Map(
    translated
      .filter(({ layer, axis }) => axis !== undefined || isImplied(layer.kind, order))
      .map(({ layer, axis = -1 }) => [layer.name, axis]),
  )
  if ([...said.values()].every((axis) => axis === -1) && order === 'channels-last')
    return { value: network }
  const placed = placeNetwork(network)
  // without shapes there is no telling; whoever places the network hears why
  if (hasIssues(placed)) return { value: network }
  const layers = network.layers.map((layer) =>
    told(layer, placed.value.byName.get(layer.name), said.get(layer.name), order),
  )
  const issues = layers.flatMap(issuesIn)
  if (issues.length > 0) return { issues }
  return {
    value: { ...network, layers: layers.flatMap((one) => (hasIssues(one) ? [] : [one.value])) },
  }
}

const isImplied = (kind: LayerKind, order: DataOrder): boolean =>
  order === 'channels-first' && alongOneAxis.has(kind)

/** A layer with its axis in our order, where it is not the channels or features. */
const told = (
  layer: Layer,
  placed: PlacedLayer | undefined,
  axis: unknown,
  order: DataOrder,
): Checked<Layer> => {
  const [input] = placed?.inputs ?? []
  if (axis === undefined || input === undefined) return { value: layer }
  const count = axesOf(input).length
  const all: readonly unknown[] = Array.isArray(axis) ? axis : [axis]
  const ours = all.map((one) => inOurOrder(Number(one), count, isMoved(input, order)))
  if (ours.length === 1 && ours[0] === count) return { value: layer }
  if (takesAxis(layer.kind) && ours.every((one) => one >= 1 && one <= count))
    return {
      value: { ...layer, config: { ...layer.config, axis: ours.length === 1 ? ours[0] : ours } },
    }
  return { issues: [wrongAxis(layer, axis, isMoved(input, order) ? 1 : count)] }
}

/** An axis from 1 on; the first of a file that puts channels first is our last. */
const inOurOrder = (axis: number, count: number, isMoved: boolean): number => {
  const fromStart = axis < 0 ? count + 1 + axis : axis
  if (!isMoved || fromStart < 1 || fromStart > count) return fromStart
  return fromStart === 1 ? count : fromStart - 1
}

const wrongAxis = ({ name }: Layer, axis: unknown, channels: number): Issue => ({
  path: `${name}.axis`,
  expected: `${channels}, the axis of the channels or features`,
  received: Array.isArray(axis) ? `[${axis.map(quoted).join(', ')}]` : quoted(axis),
  try: 'Longhand does not read other axes yet.',
})

/** Whether the file has the channels of this shape first. */
const isMoved = ({ type }: Sizes, order: DataOrder): boolean =>
  order === 'channels-first' && (type === 'image' || type === 'volume')
