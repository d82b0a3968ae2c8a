import type { FunctionComponent } from 'preact'

interface Props {
  readonly label: string
  readonly rows: number
  readonly sample?: string
  readonly value: string
  readonly write: (text: string) => void
}

/** A text of several lines: a network, a problem. */
export const TextField: FunctionComponent<Props> = ({ label, rows, sample, value, write }) => (
  <label class="field lab-text">
    <span>{label}</span>
    <textarea
      rows={rows}
      spellcheck={false}
      placeholder={sample}
      value={value}
      onInput={({ currentTarget }) => write(currentTarget.value)}
    />
  </label>
)
