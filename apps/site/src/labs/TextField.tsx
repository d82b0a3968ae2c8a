import type { FunctionComponent } from 'preact'
import { useFault } from './use-fault.tsx'
import { useLength } from './use-length.ts'

interface Props {
  readonly label: string
  readonly rows: number
  readonly sample?: string
  readonly value: string
  readonly write: (text: string) => void
  /** What to do with a text that no field holds. */
  readonly instead: string
}

/** A text of several lines: a network, a problem. One that would hold up the page is not taken. */
export const TextField: FunctionComponent<Props> = (props) => {
  const { label, rows, sample, value, write, instead } = props
  const { issue, ...taking } = useLength(value, write, instead)
  const { marks, said } = useFault(issue)
  return (
    <div class="lab-text">
      <label class="field">
        <span>{label}</span>
        <textarea
          rows={rows}
          spellcheck={false}
          placeholder={sample}
          value={value}
          {...marks}
          {...taking}
        />
      </label>
      <div aria-live="polite">{said}</div>
    </div>
  )
}
