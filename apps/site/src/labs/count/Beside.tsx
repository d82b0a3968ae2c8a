import type { PlacedNetwork } from '@longhand/network'
import {
  type Comparison,
  compareNetworks,
  conventionHeading,
  conventionNamed,
} from '@longhand/parameters'
import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import { conventionOf, counted } from './columns.ts'
import type { CountSettings } from './count-settings.ts'
import { Detail } from './Detail.tsx'
import { OpenNumber } from './OpenNumber.tsx'
import type { Opened } from './opened.ts'

interface Props {
  readonly networks: readonly [PlacedNetwork, PlacedNetwork]
  readonly settings: CountSettings
  readonly opened: Opened
}

const sides = ['first', 'second'] as const

/** Two networks side by side, in all. */
export const Beside: FunctionComponent<Props> = ({ networks, settings, opened }) => {
  const conventions = counted.map((what) => conventionOf(settings, what))
  const activations = conventionNamed('activations')
  const rows = compareNetworks(...networks, [...conventions, ...(activations ? [activations] : [])])
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Side by side</h2>
      <Sideways label="Two networks side by side">
        <table class="tbl beside">
          <thead>
            <tr>
              <th scope="col">In all</th>
              {networks.map(({ name }, i) => (
                <th key={sides[i]} scope="col" class="n">
                  {name}
                </th>
              ))}
              <th scope="col" class="n">
                Second over first
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <BesideRow key={row.convention.id} {...{ row, networks, opened }} />
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}

const BesideRow: FunctionComponent<Omit<Props, 'settings'> & { row: Comparison }> = ({
  row,
  networks,
  opened,
}) => {
  const { id } = row.convention
  const heading = conventionHeading(id)
  const at = `beside-${id}`
  return (
    <>
      <tr>
        <th scope="row">{heading}</th>
        {sides.map((side, i) => (
          <td key={side} class="n">
            <OpenNumber
              of={row[side]}
              row={at}
              column={side}
              label={`${heading} of ${networks[i]?.name}`}
              {...{ opened }}
            />
          </td>
        ))}
        <td class="n">
          <OpenNumber
            of={row.ratio}
            row={at}
            column="ratio"
            label={`${heading}, second over first`}
            {...{ opened }}
          />
        </td>
      </tr>
      {[...sides, 'ratio' as const]
        .filter((side) => opened.has(at, side))
        .map((side) => (
          <tr key={side} class="detail">
            <td colSpan={4}>
              <Detail of={[row[side]]} variant={`${at}-${side}`} />
            </td>
          </tr>
        ))}
    </>
  )
}
