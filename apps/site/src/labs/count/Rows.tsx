import type { Layer, Network } from '@longhand/network'
import { writeYaml } from '@longhand/network/write'
import type { FunctionComponent } from 'preact'
import { useState } from 'preact/hooks'
import { settingsOf } from '~/layers/settings.ts'
import {
  addRow,
  changeRow,
  moveRow,
  removeRow,
  rowOfKind,
  settingInWords,
  withSetting,
} from './edit-rows.ts'
import { InputFields } from './InputFields.tsx'
import { KindField, Text } from './RowFields.tsx'

interface Props {
  readonly network: Network
  /** Takes the changed network as a text. */
  readonly write: (text: string) => void
}

/** A network row by row, to be built and changed; every change is a change of its text. */
export const Rows: FunctionComponent<Props> = ({ network, write }) => {
  const change = (next: Network) => write(writeYaml(next))
  return (
    <div class="rows">
      <InputFields network={network} change={change} />
      <ol>
        {network.layers.map((layer, at) => (
          <Row key={layer.name} {...{ network, layer, at, change }} />
        ))}
      </ol>
      <Add add={(kind) => change(addRow(network, kind))} />
    </div>
  )
}

/** A kind is chosen before it is added: a list that is stepped through by keys changes at each. */
const Add: FunctionComponent<{ add: (kind: Layer['kind']) => void }> = ({ add }) => {
  const [kind, choose] = useState<Layer['kind']>('dense')
  return (
    <div class="add">
      <KindField label="Another layer" value={kind} choose={choose} />
      <button type="button" class="btn" onClick={() => add(kind)}>
        Add it
      </button>
    </div>
  )
}

interface RowProps {
  readonly network: Network
  readonly layer: Layer
  readonly at: number
  readonly change: (network: Network) => void
}

const Row: FunctionComponent<RowProps> = ({ network, layer, at, change }) => {
  const { name } = layer
  const last = network.layers.length - 1
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
            label={setting.name}
            value={settingInWords(layer.config?.[setting.name])}
            usual={setting.usual}
            change={(text) => change(withSetting(network, at, setting.name, text))}
          />
        ))}
        <p class="row-acts">
          <button
            type="button"
            class="btn"
            disabled={at === 0}
            aria-label={`Move ${name} up`}
            onClick={() => change(moveRow(network, at, -1))}
          >
            ↑
          </button>
          <button
            type="button"
            class="btn"
            disabled={at === last}
            aria-label={`Move ${name} down`}
            onClick={() => change(moveRow(network, at, 1))}
          >
            ↓
          </button>
          <button
            type="button"
            class="btn"
            disabled={last === 0}
            aria-label={`Remove ${name}`}
            onClick={() => change(removeRow(network, at))}
          >
            Remove
          </button>
        </p>
      </fieldset>
    </li>
  )
}
