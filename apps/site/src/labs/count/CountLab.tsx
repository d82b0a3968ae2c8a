import { type Checked, hasIssues, issuesIn } from '@longhand/network'
import type { FunctionComponent } from 'preact'
import { useMemo } from 'preact/hooks'
import { Issues } from '../Issues.tsx'
import { NotKept } from '../NotKept.tsx'
import { useTextReader } from '../text-reader.ts'
import { useLast } from '../use-last.ts'
import { useStateInAddress } from '../use-state-in-address.ts'
import { Build } from './Build.tsx'
import { Counts } from './Counts.tsx'
import { type ChangeCount, startSettings } from './count-settings.ts'
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
  const shown = useLast(chosen, isEmpty)
  const shownBeside = useLast(other, beside === '' || (beside === 'text' && besideText === ''))
  const isStale = isBehind(chosen) || (shownBeside !== undefined && isBehind(other))
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
        {shown && isStale && !isReading && (
          <p class="small ui">What is dimmed is of the last text that could be read.</p>
        )}
        {!isKept && <NotKept />}
      </div>
      <Build
        {...{ reading, reader, text, isEmpty }}
        isOpen={settings.build !== ''}
        issues={isEmpty || chosen === undefined ? [] : issuesIn(chosen)}
        change={turnTo}
      />
      {shown && (
        <div class={isStale ? 'counts stale' : 'counts'} inert={isStale}>
          <Counts chosen={shown} beside={shownBeside?.network} {...{ settings, change }} />
        </div>
      )}
    </div>
  )
}

/** Whether what is shown of something is of an earlier time. */
const isBehind = (checked: Checked<unknown> | undefined): boolean =>
  checked === undefined || hasIssues(checked)
