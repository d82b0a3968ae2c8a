import { type Checked, hasIssues } from '@longhand/network'
import { useRef } from 'preact/hooks'
import type { RunExample } from '../committed/committed-files.ts'
import type { Fetched } from '../committed/use-committed.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { sheetExperiment } from '../sheets/sheet-experiment.ts'
import { sheetNamed } from '../sheets/sheets.ts'
import { chosen, entriesFor, type TrainSettings } from '../train-settings.ts'
import type { Entry } from '../worker/messages.ts'
import type { OwnEntries } from './experiment-entries.ts'
import { useEntries } from './use-entries.ts'

/** The experiment that is chosen, whatever it came from. */
export interface Chosen {
  /** One of the page's own, with settings in fields. */
  readonly sheet: Sheet | undefined
  readonly text: string
  /** The runs that it stands for; nothing while they are read. */
  readonly entries: Checked<OwnEntries> | undefined
  /** Its runs, told apart from those of the texts that ran before. */
  readonly start: () => readonly Entry[]
}

const sheetText = (settings: TrainSettings, sheet: Sheet): string => {
  const { seeds, rate, batch, epochs, examples } = chosen(settings, sheet)
  const start = { ...sheet.start, seeds, rate, batch, epochs, examples }
  return JSON.stringify(sheetExperiment({ ...sheet, start }), null, 1)
}

/** What the settings choose: a sheet, the experiment of a worked example, or a text of one's own. */
export const useChosen = (
  settings: TrainSettings,
  examples: readonly RunExample[],
  file: Fetched,
): Chosen => {
  const { experiment, text } = settings
  const ran = useRef<readonly string[]>([])
  const isExample = examples.some(({ id }) => id === experiment)
  const fetched = typeof file === 'object' ? file : undefined
  const written = isExample ? (fetched?.text ?? '') : text
  const isSheet = experiment !== '' && !isExample
  const read = useEntries(isSheet ? undefined : written)
  if (isSheet) {
    const sheet = sheetNamed(experiment)
    const entries = entriesFor(settings, sheet)
    return {
      ...{ sheet, text: sheetText(settings, sheet), start: () => entries },
      entries: { value: { entries } },
    }
  }
  const names = fetched?.names ?? {}
  const start = () => {
    if (!ran.current.includes(written)) ran.current = [...ran.current, written]
    const at = ran.current.indexOf(written)
    const changes = at === 0 ? '' : `text ${at + 1}`
    return read === undefined || hasIssues(read)
      ? []
      : read.value.entries.map((entry) => ({
          ...{ ...entry, changes, label: names[entry.label] ?? entry.label },
          experiment: { ...entry.experiment, threads: Number(settings.threads) || 1 },
        }))
  }
  return { sheet: undefined, text: written, entries: read, start }
}
