import type { LayerStatistics, Spread } from '@longhand/train'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { Sideways } from '~/components/Sideways.tsx'
import type { Group } from '../live-run.ts'

import { short } from './short.ts'

interface Props {
  readonly groups: readonly Group[]
}

/** The newest look inside a run of a group. */
const layersIn = ({ runs }: Group): readonly LayerStatistics[] =>
  runs.toReversed().find(({ layers }) => layers !== undefined)?.layers ?? []

/** What the layers of one network hold and give while it trains. */
export const Layers: FunctionComponent<Props> = ({ groups }) => {
  const [label, choose] = useState('')
  const known = groups.filter((group) => layersIn(group).length > 0)
  const group = known.find((one) => one.label === label) ?? known[0]
  if (group === undefined) return null
  const layers = layersIn(group)
  const largest = Math.max(...layers.map(({ gradients }) => gradients?.norm ?? 0))
  return (
    <section>
      <h2>Inside</h2>
      <label class="field sheet-field">
        <span>The layers of</span>
        <select value={group.label} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {known.map((one) => (
            <option key={one.label} value={one.label}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      <Sideways label="The layers, in numbers">
        <table class="tbl layers">
          <caption>
            <span>
              Of one batch, before its update. The bars of gradients are on a logarithmic scale: one
              eighth of the longest stands for a factor of ten. Histograms reach from the least to
              the most. A dead channel gave 0 for the whole batch.
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Layer</th>
              <th scope="col">Gradient norm</th>
              <th scope="col">Weights</th>
              <th scope="col">Outputs</th>
              <th scope="col" class="n">
                Dead
              </th>
            </tr>
          </thead>
          <tbody>
            {layers.map((layer) => (
              <Row key={layer.layer} {...layer} largest={largest} />
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}

const Row: FunctionComponent<LayerStatistics & { readonly largest: number }> = (props) => {
  const { layer, gradients, weights, outputs, dead, largest } = props
  return (
    <tr data-layer={layer}>
      <th scope="row">{layer}</th>
      <td data-origin="measured">
        {gradients && (
          <>
            <span class="num">{short(gradients.norm)}</span>
            <span class="bar" style={{ width: `${barOf(gradients.norm, largest)}rem` }} />
          </>
        )}
      </td>
      <td data-origin="measured">{weights && <Histogram {...weights} />}</td>
      <td data-origin="measured">
        <Histogram {...outputs} />
      </td>
      <td class="n" data-origin="measured">
        {Math.round(100 * dead)} %
      </td>
    </tr>
  )
}

/** Rems of a bar: from the largest down, one for each power of ten. */
const barOf = (norm: number, largest: number): number =>
  norm === 0 ? 0 : Math.max(0.15, 8 + Math.log10(norm / largest))

const Histogram: FunctionComponent<Spread> = ({ bins, least, most, deviation, mean }) => {
  const highest = Math.max(...bins)
  const words = `from ${short(least)} to ${short(most)}, mean ${short(mean)}, deviation ${short(deviation)}`
  return (
    <span class="histogram">
      <svg viewBox={`0 0 ${4 * bins.length} 24`} role="img" aria-label={words}>
        {bins.map((count, i) => (
          // a count of its own height; the root lets the rare ones be seen
          <rect
            key={i}
            x={4 * i}
            y={24 - 24 * Math.sqrt(count / highest)}
            width={3}
            height={24 * Math.sqrt(count / highest)}
          />
        ))}
      </svg>
      <span class="rg">
        {short(least)} to {short(most)}
      </span>
    </span>
  )
}
