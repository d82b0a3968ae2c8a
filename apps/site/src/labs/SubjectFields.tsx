import type { FunctionComponent } from 'preact'
import { KnownField } from './KnownField.tsx'
import { TextField } from './TextField.tsx'

interface Props {
  /** The name of a known network or problem; empty for the text. */
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
    <KnownField
      label="A known network or problem"
      hasProblems
      none="Your own, as a text"
      value={network}
      choose={(network) => change({ network })}
    />
    {network === '' && (
      <TextField
        label={takes}
        rows={10}
        sample={sample}
        instead="Give its file to longhand check."
        value={text}
        write={(text) => change({ text })}
      />
    )}
  </>
)
