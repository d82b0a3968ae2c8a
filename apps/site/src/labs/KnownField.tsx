import { examples } from '@longhand/examples'
import type { FunctionComponent } from 'preact'

interface Props {
  readonly label: string
  /** What it says where none is chosen. */
  readonly none: string
  /** What it says for a text, where that is another choice. */
  readonly other?: string
  readonly value: string
  readonly choose: (name: string) => void
}

/** One of the known networks, or none. */
export const KnownField: FunctionComponent<Props> = ({ label, none, other, value, choose }) => (
  <label class="field">
    <span>{label}</span>
    <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="">{none}</option>
      {other !== undefined && <option value="text">{other}</option>}
      {examples.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  </label>
)
