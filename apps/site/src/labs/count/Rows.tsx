import type { Issue, Layer, Network } from '@longhand/network'
import { writeYaml } from '@longhand/network/write'
import type { FunctionComponent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { addRow } from './edit-rows.ts'
import { InputFields } from './InputFields.tsx'
import { Row } from './Row.tsx'
import { KindField } from './RowFields.tsx'

interface Props {
  readonly network: Network
  readonly issues: readonly Issue[]
  /** Takes the changed network, and as a text. */
  readonly write: (network: Network, text: string) => void
}

/** More rows than these are changed in the text. */
const most = 150

/** A network row by row, to be built and changed; every change is a change of its text. */
export const Rows: FunctionComponent<Props> = ({ network, issues, write }) => {
  const box = useRef<HTMLDivElement>(null)
  const change = (next: Network) => write(next, writeYaml(next))
  /** The button that moved a row goes with it. */
  const follow = (at: number, word: string) =>
    requestAnimationFrame(() => {
      const row = box.current?.querySelectorAll('li').item(at)
      const button = (which: string) => row?.querySelector<HTMLButtonElement>(`${which}:enabled`)
      ;(button(`[data-move=${word}]`) ?? button('[data-move]'))?.focus()
    })
  return (
    <div class="rows" ref={box}>
      <InputFields network={network} change={change} />
      <ol class="row-list">
        {network.layers.slice(0, most).map((layer, at) => (
          <Row key={at} {...{ network, layer, at, issues, change, follow }} />
        ))}
      </ol>
      {network.layers.length > most && (
        <p class="small ui">The other layers can be changed in the text.</p>
      )}
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
