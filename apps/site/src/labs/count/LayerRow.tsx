import type { PlacedLayer } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { slugOf } from '~/layers/slug-of.ts'
import { to } from '~/link.ts'
import type { CountColumn } from './columns.ts'
import { DetailRow } from './DetailRow.tsx'
import { OpenNumber } from './OpenNumber.tsx'
import { OpenShape, workedSizes } from './OpenShape.tsx'
import type { Opened } from './opened.ts'

interface Props {
  readonly columns: readonly CountColumn[]
  readonly opened: Opened
  readonly layer: PlacedLayer
  readonly i: number
}

/** A layer: what it puts out and what it counts, the working of what is open under it. */
export const LayerRow: FunctionComponent<Props> = ({ layer, columns, opened, i }) => {
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
          <OpenShape {...{ layer, row, opened }} />
        </td>
        {columns.map((column) => (
          <Cell key={column.key} {...{ column, columns, i, layer, opened }} />
        ))}
      </tr>
      {opened.has(row, 'output') && (
        <DetailRow of={workedSizes(layer)} variant={`${row}-output`} span={columns.length + 2} />
      )}
      {columns.map(({ key, layers }) => {
        const of = layers[i]
        if (of === undefined || !opened.has(row, key)) return null
        return <DetailRow key={key} of={[of]} variant={`${row}-${key}`} span={columns.length + 2} />
      })}
    </>
  )
}

const Cell: FunctionComponent<Props & { column: CountColumn }> = (props) => {
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
