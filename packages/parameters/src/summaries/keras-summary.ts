import { multiply, type Value } from '@longhand/derivation'
import { axesOf, layerKinds, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import type { NetworkCount } from '../count-network.ts'
import { boxTable } from './box-table.ts'
import { twoDecimals, withCommas } from './digits.ts'

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/**
 * Bytes in the largest unit that leaves one at least, in steps of 1024.
 *
 * @example readableBytes(246824) // '241.04 KB'
 */
export const readableBytes = (bytes: Value): string => {
  let left = Number(bytes)
  for (const unit of units.slice(0, -1)) {
    if (left / 1024 < 1) return `${twoDecimals(left)} ${unit}`
    left /= 1024
  }
  return `${twoDecimals(left)} PB`
}

const shapeOf = ({ output }: PlacedLayer, batch: string): string => {
  const sizes = axesOf(output).map(({ size }) => (Number.isNaN(size.value) ? 'None' : size.value))
  return `(${[batch, ...sizes].join(', ')})`
}

const typeOf = ({ kind }: PlacedLayer): string => layerKinds[kind].names.keras ?? kind

const isChain = ({ layers, inputs }: PlacedNetwork): boolean =>
  inputs.length === 1 &&
  layers.every(({ reads }, i) => {
    const before = layers[i - 1]?.name ?? inputs[0]?.name
    return reads.length === 1 && reads[0] === before
  })

const total = (heading: string, parameters: Value): string =>
  ` ${heading}: ${withCommas(parameters)} (${readableBytes(multiply(parameters, 4))})`

const columns = [
  { heading: 'Layer (type)', align: 'left', width: 33 },
  { heading: 'Output Shape', align: 'left', width: 24 },
  { heading: 'Param #', align: 'right', width: 15 },
] as const

const connectedColumns = [
  { heading: 'Layer (type)', align: 'left', width: 21 },
  { heading: 'Output Shape', align: 'left', width: 19 },
  { heading: 'Param #', align: 'right', width: 12 },
  { heading: 'Connected to', align: 'left', width: 19 },
] as const

/**
 * A network as Keras 3 prints it in a terminal of 80 columns.
 *
 * A chain is a Sequential; any other network has its inputs as rows, and what each layer reads.
 *
 * @param batch Left out, the batch is None.
 */
export const kerasSummary = ({ network, layers, totals }: NetworkCount, batch?: number): string => {
  const first = batch === undefined ? 'None' : String(batch)
  const rowOf = (layer: PlacedLayer, parameters: Value): readonly string[] => [
    `${layer.name} (${typeOf(layer)})`,
    shapeOf(layer, first),
    withCommas(parameters),
  ]
  const connected = (layer: PlacedLayer): string =>
    layer.reads.length === 0 ? '-' : layer.reads.map((name) => `${name}[0][0]`).join(', ')
  const rows = layers.map(({ layer, count }) => ({
    layer,
    row: rowOf(layer, count.parameters.value),
  }))
  const all = [...network.inputs.map((layer) => ({ layer, row: rowOf(layer, 0) })), ...rows]
  return [
    `Model: "${network.name}"`,
    isChain(network)
      ? boxTable(
          columns,
          rows.map(({ row }) => row),
        )
      : boxTable(
          connectedColumns,
          all.map(({ layer, row }) => [...row, connected(layer)]),
        ),
    total('Total params', totals.parameters.value),
    total('Trainable params', totals.trainable.value),
    total('Non-trainable params', totals.nonTrainable.value),
  ].join('\n')
}
