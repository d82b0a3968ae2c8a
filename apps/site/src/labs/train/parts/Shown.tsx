import type { FunctionComponent } from 'preact'
import type { Group } from '../live-run.ts'
import { handOut } from './hand-out.ts'

interface Props {
  readonly groups: readonly Group[]
  readonly hidden: readonly string[]
  readonly hide: (labels: readonly string[]) => void
}

/** Which of all that ran is shown; their records can be kept. */
export const Shown: FunctionComponent<Props> = ({ groups, hidden, hide }) => (
  <fieldset class="shown">
    <legend>Shown and compared</legend>
    {groups.map(({ label, runs }) => (
      <label key={label}>
        <input
          type="checkbox"
          checked={!hidden.includes(label)}
          onChange={({ currentTarget }) =>
            hide([
              ...hidden.filter((one) => one !== label),
              ...(currentTarget.checked ? [] : [label]),
            ])
          }
        />{' '}
        {label}{' '}
        <span class="muted" data-origin="measured">
          ({runs.filter(({ state }) => state === 'done').length} of {runs.length})
        </span>
      </label>
    ))}
    <button
      class="btn"
      type="button"
      disabled={!groups.some(({ runs }) => runs.some(({ record }) => record))}
      onClick={() => keep(groups)}
    >
      Save the records
    </button>
  </fieldset>
)

const keep = (groups: readonly Group[]): void => {
  const records = groups.flatMap(({ runs }) => runs.flatMap(({ record }) => record ?? []))
  handOut('longhand-runs.json', `${JSON.stringify(records, null, 1)}\n`)
}
