import type { FunctionComponent } from 'preact'
import { Sideways } from '~/components/Sideways.tsx'
import type { Outcome, Spread } from '../outcome.ts'
import type { Sheet } from '../sheets/sheet.ts'

interface Props {
  readonly outcomes: readonly Outcome[]
  readonly claims: Sheet['claims'] | undefined
  /** Where it stands by itself; else it is part of what has a heading. */
  readonly heading?: string
}

/** Up to here every epoch has its row. */
const mostRows = 12

/** The test accuracies after each epoch, beside those that were claimed. */
export const Compared: FunctionComponent<Props> = ({ outcomes, claims, heading }) => {
  const epochs = Math.max(0, ...outcomes.map(({ after }) => after.length))
  if (epochs === 0) return null
  const claimed = claims?.claimed ?? []
  const two = outcomes.length === 2
  return (
    <section>
      {heading && <h2>{heading}</h2>}
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
              {outcomes.map(({ label }) => (
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
            {epochsShown(epochs).map((i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {outcomes.map(({ label, after }) => (
                  <Cell key={label} spread={after[i]} />
                ))}
                {two && <Difference one={outcomes[0]?.after[i]} other={outcomes[1]?.after[i]} />}
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

/** Of many epochs the first, every fifth and the last, counted from 0. */
const epochsShown = (epochs: number): readonly number[] =>
  Array.from({ length: epochs }, (_, i) => i).filter(
    (i) => epochs <= mostRows || i === 0 || i === epochs - 1 || (i + 1) % 5 === 0,
  )

const Cell: FunctionComponent<{ readonly spread: Spread | undefined }> = ({ spread }) => (
  <td class="n" data-origin="measured">
    {spread === undefined ? (
      '—'
    ) : (
      <>
        <span class="num c">{spread.mean.toFixed(2)}</span>
        {spread.runs > 1 && (
          <span class="rg">
            {spread.low.toFixed(2)} to {spread.high.toFixed(2)}
          </span>
        )}
      </>
    )}
  </td>
)

interface DifferenceProps {
  readonly one: Spread | undefined
  readonly other: Spread | undefined
}

const Difference: FunctionComponent<DifferenceProps> = ({ one, other }) => (
  <td class="n" data-origin="measured">
    {one && other ? (
      <span class="num c">{(one.mean - other.mean).toFixed(2).replace('-', '−')}</span>
    ) : (
      '—'
    )}
  </td>
)
