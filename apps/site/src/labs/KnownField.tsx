import { examples, problems } from '@longhand/examples'
import type { FunctionComponent } from 'preact'

interface Props {
  readonly label: string
  /** What it says where none is chosen. */
  readonly none: string
  /** What it says for a text, where that is another choice. */
  readonly other?: string
  /** Whether known problems can be chosen, too. */
  readonly hasProblems?: boolean
  readonly value: string
  readonly choose: (name: string) => void
}

/** One of the known networks, a known problem where that will do, or none. */
export const KnownField: FunctionComponent<Props> = (props) => {
  const { label, none, other, hasProblems = false, value, choose } = props
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{none}</option>
        {other !== undefined && <option value="text">{other}</option>}
        {hasProblems ? (
          <>
            <optgroup label="Networks">{examples.map(Known)}</optgroup>
            <optgroup label="Problems in backpropagation">{problems.map(Known)}</optgroup>
          </>
        ) : (
          examples.map(Known)
        )}
      </select>
    </label>
  )
}

const Known = ({ name, title }: { readonly name: string; readonly title: string }) => (
  <option key={name} value={name}>
    {title}
  </option>
)
