import type { Issue, Layer } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { nameInWords } from '~/layers/name-in-words.ts'
import { useFault } from '../use-fault.tsx'
import { rowGroups, rowKinds } from './edit-rows.ts'

interface KindProps {
  readonly label: string
  readonly value: string
  readonly choose: (kind: Layer['kind']) => void
}

/** Any kind of layer. */
export const KindField: FunctionComponent<KindProps> = ({ label, value, choose }) => (
  <label class="field">
    <span>{label}</span>
    <select
      value={value}
      onChange={({ currentTarget }) => {
        const kind = rowKinds.find((one) => one === currentTarget.value)
        if (kind !== undefined) choose(kind)
      }}
    >
      {rowGroups.map(({ label, kinds }) => (
        <optgroup key={label} label={label}>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {nameInWords(kind)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
)

interface TextProps {
  readonly label: string
  readonly value: string
  /** What it is when it is left empty. */
  readonly usual?: string | undefined
  readonly change: (text: string) => void
  /** What is wrong with it. */
  readonly issue?: Issue | undefined
}

/** A field whose text counts once it is left. */
export const Text: FunctionComponent<TextProps> = ({ label, value, usual, change, issue }) => {
  const { marks, said } = useFault(issue)
  return (
    <div class="field">
      <label class="field">
        <span>{label}</span>
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
          placeholder={usual}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          {...marks}
        />
      </label>
      {said}
    </div>
  )
}
