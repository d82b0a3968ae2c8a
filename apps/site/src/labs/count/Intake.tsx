import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { KnownField } from '../KnownField.tsx'
import { TextField } from '../TextField.tsx'
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
        <TextField
          label="PyTorch print, Keras JSON, TensorFlow.js model.json, Longhand YAML"
          rows={9}
          sample={sample}
          instead="Drop it here as a file."
          value={settings.text}
          write={(text) => change({ network: '', text })}
        />
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
        <TextField
          label="The network beside it, in any of these forms"
          rows={6}
          instead="Give its file to longhand count --compare."
          value={settings.besideText}
          write={(besideText) => change({ besideText })}
        />
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
