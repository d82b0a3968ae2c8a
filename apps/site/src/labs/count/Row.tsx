import type { Issue, Layer, Network } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { nameInWords } from '~/layers/name-in-words.ts'
import { settingsOf } from '~/layers/settings.ts'
import { issueAt } from '../issue-at.ts'
import {
  changeRow,
  moveRow,
  removeRow,
  rowOfKind,
  settingInWords,
  withSetting,
} from './edit-rows.ts'
import { KindField, Text } from './RowFields.tsx'

interface Props {
  readonly network: Network
  readonly layer: Layer
  readonly at: number
  readonly issues: readonly Issue[]
  readonly change: (network: Network) => void
  /** Moves the focus to a button of the row that a row has become. */
  readonly follow: (at: number, word: string) => void
}

/** A layer: its name, its kind, its settings, and its place. */
export const Row: FunctionComponent<Props> = (props) => {
  const { network, layer, at, issues, change } = props
  const { name } = layer
  return (
    <li>
      <fieldset>
        <legend>
          {at + 1}. {name}
        </legend>
        <Text
          label="Name"
          value={name}
          change={(text) => text !== '' && change(changeRow(network, at, { name: text }))}
        />
        <KindField
          label="Kind"
          value={layer.kind}
          choose={(kind) => change(rowOfKind(network, at, kind))}
        />
        {settingsOf(layer.kind).map((setting) => (
          <Text
            key={setting.name}
            label={nameInWords(setting.name)}
            value={settingInWords(layer.config?.[setting.name])}
            usual={setting.usual}
            issue={issueAt(issues, `${name}.${setting.name}`)}
            change={(text) => change(withSetting(network, at, setting.name, text))}
          />
        ))}
        <Acts {...props} />
      </fieldset>
    </li>
  )
}

const Acts: FunctionComponent<Props> = ({ network, layer: { name }, at, change, follow }) => {
  const last = network.layers.length - 1
  const move = (by: -1 | 1) => {
    change(moveRow(network, at, by))
    follow(at + by, by < 0 ? 'up' : 'down')
  }
  return (
    <p class="row-acts">
      <button
        type="button"
        class="btn"
        disabled={at === 0}
        aria-label={`Move ${name} up`}
        data-move="up"
        onClick={() => move(-1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="btn"
        disabled={at === last}
        aria-label={`Move ${name} down`}
        data-move="down"
        onClick={() => move(1)}
      >
        ↓
      </button>
      <button
        type="button"
        class="btn"
        disabled={last === 0}
        aria-label={`Remove ${name}`}
        onClick={() => {
          change(removeRow(network, at))
          follow(Math.min(at, last - 1), 'up')
        }}
      >
        Remove
      </button>
    </p>
  )
}
