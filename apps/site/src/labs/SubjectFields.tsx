import { examples } from '@longhand/examples'
import type { FunctionComponent } from 'preact'

interface Props {
  /** The name of a known network; empty for the text. */
  readonly network: string
  readonly text: string
  readonly change: (choice: { readonly network?: string; readonly text?: string }) => void
  /** What can be pasted. */
  readonly takes: string
}

const sample = `name: my-network
input: { type: image, height: 28, width: 28, channels: 1 }
layers:
  - { kind: conv2d, name: conv1, config: { filters: 6, kernelSize: 5 } }
  - { kind: flatten }
  - { kind: dense, config: { units: 10 } }`

/** Which network or problem: a known one, or a text. */
export const SubjectFields: FunctionComponent<Props> = ({ network, text, change, takes }) => (
  <>
    <label class="field">
      <span>A known network</span>
      <select
        value={network}
        onChange={({ currentTarget }) => change({ network: currentTarget.value })}
      >
        <option value="">Your own, as a text</option>
        {examples.map(({ name, title }) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </select>
    </label>
    {network === '' && (
      <label class="field lab-text">
        <span>{takes}</span>
        <textarea
          rows={10}
          spellcheck={false}
          placeholder={sample}
          value={text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
        />
      </label>
    )}
  </>
)
