import { axesOf, type Network, type Shape } from '@longhand/network'
import type { FunctionComponent } from 'preact'

interface Props {
  readonly network: Network
  readonly change: (network: Network) => void
}

const shapes: Readonly<Record<Shape['type'], Shape>> = {
  image: { type: 'image', height: 28, width: 28, channels: 1 },
  vector: { type: 'vector', features: 10 },
  sequence: { type: 'sequence', steps: 20, features: 8 },
  volume: { type: 'volume', depth: 8, height: 16, width: 16, channels: 1 },
}

const typeNames = ['image', 'vector', 'sequence', 'volume'] as const

const isOne = (input: Network['input']): input is Shape => typeof input.type === 'string'

/** The shape of one example; of several inputs the text alone can be changed. */
export const InputFields: FunctionComponent<Props> = ({ network, change }) => {
  const { input } = network
  if (!isOne(input))
    return <p class="small ui">This network has several inputs: change them in its text.</p>
  return (
    <fieldset class="input-row">
      <legend>Input</legend>
      <label class="field">
        <span>One example is</span>
        <select
          value={input.type}
          onChange={({ currentTarget }) => {
            const type = typeNames.find((one) => one === currentTarget.value)
            if (type !== undefined) change({ ...network, input: shapes[type] })
          }}
        >
          {typeNames.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
      </label>
      {axesOf(input).map(({ name, size }) => (
        <label key={name} class="field">
          <span>{name}</span>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={Number.isNaN(size) ? '' : String(size)}
            onChange={({ currentTarget }) => {
              const said = currentTarget.value.trim()
              const sized = { ...input, [name]: said === '' ? Number.NaN : Number(said) }
              change({ ...network, input: sized })
            }}
          />
        </label>
      ))}
    </fieldset>
  )
}
