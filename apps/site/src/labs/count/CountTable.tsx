import type { PlacedNetwork } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import type { CountColumn } from './columns.ts'
import { DetailRow } from './DetailRow.tsx'
import { LayerRow } from './LayerRow.tsx'
import { OpenNumber } from './OpenNumber.tsx'
import type { Opened } from './opened.ts'

interface Props {
  readonly network: PlacedNetwork
  readonly columns: readonly CountColumn[]
  readonly opened: Opened
}

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
        <DetailRow key={key} of={[total]} variant={`total-${key}`} span={columns.length + 2} />
      ))}
  </tfoot>
)
