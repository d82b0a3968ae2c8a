import type { Checked } from '../../issue.ts'
import type { LayerKind } from '../../layer-kinds.ts'
import type { DataOrder } from './data-order.ts'
import type { Fields } from './fields.ts'

const isList = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')

/** An image or volume whose channels stood first, with them last. */
const channelsLast = (sizes: unknown): unknown =>
  isList(sizes) && sizes.length > 2 ? [...sizes.slice(1), ...sizes.slice(0, 1)] : sizes

/** Axes behind the channels, where the channels stand behind them. */
const oneEarlier = (axes: unknown): unknown =>
  isList(axes) && axes.every((axis) => axis > 1) ? axes.map((axis) => axis - 1) : axes

/** Settings of a kind that count axes, in the order in which axes stand here. */
export const axesInOurOrder = (
  kind: LayerKind,
  config: Fields,
  order: DataOrder,
  name: string,
): Checked<Fields> => {
  if (order === 'channels-last') return { value: config }
  if (kind === 'reshape')
    return { value: { ...config, targetShape: channelsLast(config.targetShape) } }
  if (kind === 'prelu' && config.sharedAxes !== undefined)
    return { value: { ...config, sharedAxes: oneEarlier(config.sharedAxes) } }
  if (kind !== 'permute' && kind !== 'dot') return { value: config }
  return {
    issues: [
      {
        path: name,
        expected: 'channels that stand last, where a layer moves or multiplies axes',
        received: 'channels first',
        try: 'Save the model with channels last.',
      },
    ],
  }
}
