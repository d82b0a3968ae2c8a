import { examples } from '@longhand/examples'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import type { ChangeCount, CountSettings } from './count-settings.ts'

interface Props {
  readonly settings: CountSettings
  readonly change: ChangeCount
  readonly choose: (file: File | undefined) => void
}

const sample = `AlexNet(
  (conv1): Conv2d(3, 96, kernel_size=(11, 11), stride=(4, 4))
  (relu1): ReLU()
  …
)`

/** Where a network comes from: a text, a file, or the known ones; and what stands beside it. */
export const Intake: FunctionComponent<Props> = ({ settings, change, choose }) => {
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer?.files[0])
  }
  const over = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop a file that the button beside it takes too
    <div
      class={`intake ${isOver ? 'over' : ''}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div class="paste">
        <label class="field">
          <span>PyTorch print, Keras JSON, TensorFlow.js model.json, Longhand YAML</span>
          <textarea
            rows={9}
            spellcheck={false}
            placeholder={sample}
            value={settings.text}
            onInput={({ currentTarget }) => change({ network: '', text: currentTarget.value })}
          />
        </label>
        <label class="file">
          <span class="ui small">Or drop a file here, ONNX too, or choose one:</span>{' '}
          <input
            type="file"
            accept=".onnx,.json,.txt,.yaml,.yml"
            onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
          />
        </label>
      </div>
      <Pick {...{ settings, change }} />
      {settings.beside === 'text' && (
        <label class="field lab-text">
          <span>The network beside it, in any of these forms</span>
          <textarea
            rows={6}
            spellcheck={false}
            value={settings.besideText}
            onInput={({ currentTarget }) => change({ besideText: currentTarget.value })}
          />
        </label>
      )}
    </div>
  )
}

/** The known networks, and the sizes of the input. */
const Pick: FunctionComponent<Omit<Props, 'choose'>> = ({ settings, change }) => (
  <div class="pick">
    <KnownField
      label="A known network"
      none="Your own, as a text"
      value={settings.network}
      choose={(network) => change({ network, open: '' })}
    />
    <KnownField
      label="Beside it"
      none="Nothing"
      other="Another, as a text"
      value={settings.beside}
      choose={(beside) => change({ beside })}
    />
    <label class="field">
      <span>Input, where you want another: 3x224x224</span>
      <input
        type="text"
        autocomplete="off"
        value={settings.input}
        onInput={({ currentTarget }) => change({ input: currentTarget.value })}
      />
    </label>
  </div>
)

interface KnownProps {
  readonly label: string
  /** What it says where none is chosen. */
  readonly none: string
  /** What it says for a text, where that is another choice. */
  readonly other?: string
  readonly value: string
  readonly choose: (name: string) => void
}

const KnownField: FunctionComponent<KnownProps> = ({ label, none, other, value, choose }) => (
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
