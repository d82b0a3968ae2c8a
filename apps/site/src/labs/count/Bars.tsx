import { addressOf, type Derivation } from '@longhand/derivation'
import { shortCount } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import type { CountColumn } from './columns.ts'

interface Props {
  readonly names: readonly string[]
  readonly columns: readonly CountColumn[]
}

/** More rows than these are no picture any more. */
const mostRows = 24

const countOf = (of: Derivation | undefined): number => Number(of?.value ?? 0) || 0

/** How much of a column's largest number each layer has, drawn as bars side by side. */
export const Bars: FunctionComponent<Props> = ({ names, columns }) => {
  const drawn = columns.filter(({ key }) => key === 'parameters' || key === 'macs')
  const sharesOf = (i: number) =>
    drawn.map(({ layers }) => countOf(layers[i]) / (Math.max(...layers.map(countOf)) || 1))
  const all = names.map((name, i) => ({ name, i, shares: sharesOf(i) }))
  const counting = all.filter(({ shares }) => shares.some((share) => share > 0))
  const largest = counting
    .toSorted((a, b) => Math.max(...b.shares) - Math.max(...a.shares))
    .slice(0, mostRows)
  const rows = largest.toSorted((a, b) => a.i - b.i)
  if (rows.length === 0) return null
  return (
    <section class="bars" aria-labelledby="bars">
      <h2 id="bars">Where the parameters are, and where the work</h2>
      <table class="tbl-bars">
        <thead>
          <tr>
            <th scope="col">Layer</th>
            {drawn.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, i, shares }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {drawn.map(({ key, layers }, at) => (
                <td key={key}>
                  <span class={`bar-of ${key}`} style={{ width: `${70 * (shares[at] ?? 0)}%` }} />
                  <Short of={layers[i]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {counting.length > rows.length && (
        <p class="small ui">
          The {rows.length} largest of {counting.length} layers that count anything.
        </p>
      )}
    </section>
  )
}

const Short: FunctionComponent<{ of: Derivation | undefined }> = ({ of }) => (
  <span class="num c" data-origin="derived" data-of={of && addressOf(of)}>
    {shortCount(of?.value ?? 0, 3)}
  </span>
)
