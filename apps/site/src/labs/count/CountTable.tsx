import { axesOf, type PlacedLayer, type PlacedNetwork } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { slugOf } from '~/layers/slug-of.ts'
import { to } from '~/link.ts'
import type { CountColumn } from './columns.ts'
import { Detail } from './Detail.tsx'
import { OpenNumber } from './OpenNumber.tsx'
import type { Opened } from './opened.ts'

interface Props {
  readonly network: PlacedNetwork
  readonly columns: readonly CountColumn[]
  readonly opened: Opened
}

const sizesOf = ({ output }: PlacedLayer): string =>
  axesOf(output)
    .map(({ size: { value } }) => (Number.isNaN(value) ? '?' : value))
    .join(' × ')

/** More rows than these are shown when they are asked for. */
const usually = 300

/** Layer by layer: what it puts out and what it counts, every number to be opened. */
export const CountTable: FunctionComponent<Props> = ({ network, columns, opened }) => {
  const [isWhole, showWhole] = useState(false)
  const { layers, name } = network
  const shown = isWhole ? layers : layers.slice(0, usually)
  return (
    <>
      <table class="tbl count">
        <caption class="vh">{name}, layer by layer</caption>
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Output</th>
            {columns.map(({ key, heading }) => (
              <th key={key} scope="col" class="n">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((layer, i) => (
            <LayerRow key={layer.name} {...{ layer, columns, opened, i }} />
          ))}
        </tbody>
        <Foot columns={columns} opened={opened} />
      </table>
      {shown.length < layers.length && (
        <button type="button" class="btn" onClick={() => showWhole(true)}>
          Show all {layers.length} layers
        </button>
      )}
    </>
  )
}

const Foot: FunctionComponent<Omit<Props, 'network'>> = ({ columns, opened }) => (
  <tfoot>
    <tr>
      <th scope="row">In all</th>
      <td class="shape" />
      {columns.map(({ key, heading, total }) => (
        <td key={key} class="n" data-h={heading}>
          <OpenNumber
            of={total}
            row="total"
            column={key}
            label={`in all, ${heading}`}
            {...{ opened }}
          />
        </td>
      ))}
    </tr>
    {columns
      .filter(({ key }) => opened.has('total', key))
      .map(({ key, total }) => (
        <DetailRow key={key} of={total} variant={`total-${key}`} span={columns.length + 2} />
      ))}
  </tfoot>
)

interface RowProps extends Omit<Props, 'network'> {
  readonly layer: PlacedLayer
  readonly i: number
}

const LayerRow: FunctionComponent<RowProps> = ({ layer, columns, opened, i }) => {
  const row = String(i)
  const isNil = columns.every(({ layers }) => (layers[i]?.value ?? 0) === 0)
  return (
    <>
      <tr class={isNil ? 'nil' : ''}>
        <th scope="row">
          <span class="ln">{layer.name}</span>{' '}
          <a class="kind" href={to(`layers/${slugOf(layer.kind)}/`)}>
            {layer.kind}
          </a>
          {layer.again && <span class="kind"> used {layer.again.length + 1} times</span>}
        </th>
        <td class="shape num" data-origin="derived" data-of={`${layer.of}.output`}>
          {sizesOf(layer)}
        </td>
        {columns.map((column) => (
          <Cell key={column.key} {...{ column, columns, i, layer, opened }} />
        ))}
      </tr>
      {columns.map(({ key, layers }) => {
        const of = layers[i]
        if (of === undefined || !opened.has(row, key)) return null
        return <DetailRow key={key} of={of} variant={`${row}-${key}`} span={columns.length + 2} />
      })}
    </>
  )
}

const Cell: FunctionComponent<RowProps & { column: CountColumn }> = (props) => {
  const { column, columns, layer, opened, i } = props
  const of = column.layers[i]
  const isSame = column.isBeside && of !== undefined && of.value === columns[0]?.layers[i]?.value
  if (of === undefined || isSame)
    return (
      <td class="n cmp" data-h={column.heading}>
        <span class="same">{isSame ? 'same' : 'no such layer'}</span>
      </td>
    )
  const label = `${layer.name}, ${column.heading}`
  return (
    <td class="n" data-h={column.heading}>
      <OpenNumber of={of} row={String(i)} column={column.key} {...{ label, opened }} />
    </td>
  )
}

const DetailRow: FunctionComponent<Parameters<typeof Detail>[0] & { span: number }> = ({
  span,
  ...detail
}) => (
  <tr class="detail">
    <td colSpan={span}>
      <Detail {...detail} />
    </td>
  </tr>
)
