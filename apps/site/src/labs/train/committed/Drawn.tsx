import type { FunctionComponent } from 'preact'
import type { Outcome } from '../outcome.ts'

interface Props {
  readonly all: readonly Outcome[]
  readonly drawn: readonly string[]
  readonly choose: (labels: readonly string[]) => void
  /** Curves that can be told apart. */
  readonly most: number
}

/** Which of many configurations are drawn; one more takes the place of the first. */
export const Drawn: FunctionComponent<Props> = ({ all, drawn, choose, most }) => (
  <fieldset class="shown">
    <legend>Drawn as curves, at most {most}</legend>
    {all.map(({ label }) => (
      <label key={label}>
        <input
          type="checkbox"
          checked={drawn.includes(label)}
          onChange={({ currentTarget }) => {
            const others = drawn.filter((one) => one !== label)
            choose(currentTarget.checked ? [...others, label].slice(-most) : others)
          }}
        />{' '}
        {label}
      </label>
    ))}
  </fieldset>
)
