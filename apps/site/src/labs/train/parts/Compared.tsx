import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import type { Group } from '../live-run.ts'
import { accuraciesAfter, epochsIn } from '../series-of.ts'
import type { Sheet } from '../sheets/sheet.ts'

interface Props {
  readonly groups: readonly Group[]
  readonly claims: Sheet['claims'] | undefined
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The test accuracies after each epoch, beside those that were claimed. */
export const Compared: FunctionComponent<Props> = ({ groups, claims }) => {
  const epochs = epochsIn(groups)
  if (epochs === 0) return null
  const claimed = claims?.claimed ?? []
  const two = groups.length === 2
  return (
    <section>
      <h2>Compared</h2>
      <Sideways label="Test accuracies, compared">
        <table class="tbl">
          <caption>
            <span>
              Test accuracy in %: mean of the seeds, with lowest and highest.
              {claims && ` ${claims.source}`}
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">After epoch</th>
              {groups.map(({ label }) => (
                <th key={label} scope="col" class="n">
                  {label}
                </th>
              ))}
              {two && (
                <th scope="col" class="n">
                  Difference
                </th>
              )}
              {claimed.map(({ label }) => (
                <th key={label} scope="col" class="n">
                  Claimed, {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: epochs }, (_, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {groups.map((group) => (
                  <Cell key={group.label} values={accuraciesAfter(group, i + 1)} />
                ))}
                {two && <Difference groups={groups} epoch={i + 1} />}
                {claimed.map(({ label, accuracies }) => (
                  <td key={label} class="n" data-origin="claimed">
                    {accuracies[i]?.toFixed(2) ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </section>
  )
}

const Cell: FunctionComponent<{ readonly values: readonly number[] }> = ({ values }) => (
  <td class="n" data-origin="measured">
    {values.length === 0 ? (
      '—'
    ) : (
      <>
        <span class="num c">{mean(values).toFixed(2)}</span>
        {values.length > 1 && (
          <span class="rg">
            {Math.min(...values).toFixed(2)} to {Math.max(...values).toFixed(2)}
          </span>
        )}
      </>
    )}
  </td>
)

interface DifferenceProps {
  readonly groups: readonly Group[]
  readonly epoch: number
}

const Difference: FunctionComponent<DifferenceProps> = ({ groups, epoch }) => {
  const [one = [], other = []] = groups.map((group) => accuraciesAfter(group, epoch))
  const isKnown = one.length > 0 && other.length > 0
  return (
    <td class="n" data-origin="measured">
      {isKnown ? (mean(one) - mean(other)).toFixed(2).replace('-', '−') : '—'}
    </td>
  )
}
