import type { Issue } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useFault } from '../use-fault.tsx'
import { typedNumber } from './problem-data.ts'

interface ChoiceProps {
  readonly label: string
  readonly value: string
  /** What stands in the address, with what is shown. */
  readonly options: Readonly<Record<string, string>>
  readonly choose: (value: string) => void
  /** What is wrong with it. */
  readonly issue?: Issue | undefined
}

/** One of a few choices, in a list; one that is none of them stands there too. */
export const Choice: FunctionComponent<ChoiceProps> = (props) => {
  const { label, value, options, choose, issue } = props
  const { marks, said } = useFault(issue)
  const all = Object.hasOwn(options, value) ? options : { ...options, [value]: value }
  return (
    <div class="field">
      <label class="field">
        <span>{label}</span>
        <select
          value={value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          {...marks}
        >
          {Object.entries(all).map(([name, shown]) => (
            <option key={name} value={name}>
              {shown}
            </option>
          ))}
        </select>
      </label>
      {said}
    </div>
  )
}

interface NumberProps {
  readonly label: string
  /** What it is when the field is empty; a field without it must be filled. */
  readonly usual?: string
  readonly value: unknown
  readonly change: (value: unknown) => void
  readonly id?: string
  /** Whether the label is for those alone who hear the page. */
  readonly isTold?: boolean
  /** What is wrong with it. */
  readonly issue?: Issue | undefined
}

/** A number of the problem, to be changed; it counts once the field is left or Enter is pressed. */
export const NumberField: FunctionComponent<NumberProps> = (props) => {
  const { label, usual = '', value, change, id, isTold, issue } = props
  const { marks, said } = useFault(issue)
  return (
    <div class="field">
      <label class="field">
        <span class={isTold ? 'vh' : ''}>{label}</span>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          class="given"
          data-origin="given"
          placeholder={usual}
          value={value === undefined || typeof value === 'object' ? '' : String(value)}
          onChange={({ currentTarget }) => {
            const typed = currentTarget.value
            change(typed.trim() === '' && usual !== '' ? undefined : typedNumber(typed))
          }}
          {...marks}
        />
      </label>
      {said}
    </div>
  )
}
