import {
  type Checked,
  hasIssues,
  type Issue,
  issuesIn,
  type ModelReading,
  type Network,
} from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Issues } from '../Issues.tsx'
import { NotKept } from '../NotKept.tsx'
import { type TextReader, useTextReader } from '../text-reader.ts'
import { useLoaded } from '../use-loaded.ts'
import { useStateInAddress } from '../use-state-in-address.ts'
import { Counts } from './Counts.tsx'
import { type ChangeCount, startSettings } from './count-settings.ts'
import { firstNetwork } from './first-network.ts'
import { Intake } from './Intake.tsx'
import { Reading } from './Reading.tsx'
import { chosenOf, readChoice } from './read-choice.ts'
import { useFile } from './use-file.ts'

/** Paste, drop, pick or build a network: every count of it, each opening its working. */
export const CountLab: FunctionComponent = () => {
  const [settings, change, isKept] = useStateInAddress(startSettings)
  const { network, text, input, beside, besideText } = settings
  const [file, choose] = useFile(input, change)
  const texts = [network === '' ? text : '', beside === 'text' ? besideText : '']
  // rows are written as YAML, and read again
  const reader = useTextReader(texts, settings.build !== '')
  const stated = useMemo(
    () => readChoice({ name: network, text, input, reader }),
    [network, text, input, reader],
  )
  const reading = file === undefined ? stated : file.reading
  const chosen = useMemo(() => chosenOf(reading), [reading])
  const other = useMemo(
    () =>
      beside === '' ? undefined : chosenOf(readChoice({ name: beside, text: besideText, reader })),
    [beside, besideText, reader],
  )
  const isEmpty = network === '' && text.trim() === '' && file === undefined
  const isReading = !isEmpty && reading === undefined
  /** What is typed or picked takes the place of a file. */
  const turnTo: ChangeCount = (changes) => {
    if ('text' in changes || 'network' in changes) choose(undefined)
    change(changes)
  }
  return (
    <div class="lab">
      <Intake settings={settings} change={turnTo} choose={choose} />
      <div aria-live="polite" aria-busy={isReading}>
        {isReading && <p>Reading {file?.name ?? 'the text'} …</p>}
        {reading && !hasIssues(reading) && <Reading reading={reading.value} file={file?.name} />}
        {chosen && hasIssues(chosen) && !isEmpty && (
          <Issues title="This cannot be counted yet" issues={chosen.issues} />
        )}
        {isEmpty && <p>Paste a network, choose a file, or build one row by row.</p>}
        {other !== undefined && hasIssues(other) && (
          <Issues title="The network beside it cannot be counted yet" issues={other.issues} />
        )}
        {!isKept && <NotKept />}
      </div>
      <Build
        {...{ reading, reader, text, isEmpty }}
        isOpen={settings.build !== ''}
        issues={isEmpty || chosen === undefined ? [] : issuesIn(chosen)}
        change={turnTo}
      />
      {chosen && !hasIssues(chosen) && (
        <Counts
          chosen={chosen.value}
          beside={other === undefined || hasIssues(other) ? undefined : other.value.network}
          {...{ settings, change }}
        />
      )}
    </div>
  )
}

interface BuildProps {
  readonly reading: Checked<ModelReading> | undefined
  readonly reader: TextReader | undefined
  readonly text: string
  readonly issues: readonly Issue[]
  readonly isEmpty: boolean
  readonly isOpen: boolean
  readonly change: ChangeCount
}

const loadRows = async () => (await import('./Rows.tsx')).Rows

const Build: FunctionComponent<BuildProps> = (props) => {
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
