import {
  type Checked,
  hasIssues,
  type Issue,
  type ModelReading,
  type Network,
} from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useRef } from 'preact/hooks'
import type { TextReader } from '../text-reader.ts'
import { useLoaded } from '../use-loaded.ts'
import type { ChangeCount } from './count-settings.ts'
import { firstNetwork } from './first-network.ts'

interface Props {
  readonly reading: Checked<ModelReading> | undefined
  readonly reader: TextReader | undefined
  readonly text: string
  readonly issues: readonly Issue[]
  readonly isEmpty: boolean
  readonly isOpen: boolean
  readonly change: ChangeCount
}

const loadRows = async () => (await import('./Rows.tsx')).Rows

/** The rows of a network, where they are wanted. */
export const Build: FunctionComponent<Props> = (props) => {
  const { reading, reader, text, issues, isEmpty, isOpen, change } = props
  const Rows = useLoaded(loadRows, isOpen)
  // what the rows wrote stays in them, even where it cannot be read back
  const written = useRef<{ readonly network: Network; readonly text: string }>()
  const kept = written.current?.text === text ? written.current.network : undefined
  const read = reading === undefined || hasIssues(reading) ? kept : reading.value.network
  const network = isEmpty ? firstNetwork : read
  return (
    <div>
      <button
        type="button"
        class="btn"
        aria-expanded={isOpen}
        onClick={() => change({ build: isOpen ? '' : 'yes' })}
      >
        {isOpen ? 'Close the rows' : 'Build it row by row'}
      </button>
      {isOpen && Rows !== undefined && reader !== undefined && network !== undefined && (
        <Rows
          network={network}
          issues={issues}
          write={(network, text) => {
            written.current = { network, text }
            change({ network: '', text, open: '' })
          }}
        />
      )}
      {isOpen && reader !== undefined && network === undefined && (
        <p>The rows come back when the text can be read.</p>
      )}
    </div>
  )
}
