import type { FunctionComponent } from 'preact'
import type { Sheet } from '../sheets/sheet.ts'
import { choices, chosen, type TrainSettings } from '../train-settings.ts'

interface Props {
  readonly settings: TrainSettings
  readonly change: (change: Partial<TrainSettings>) => void
  /** Without one, all settings but the threads stand in the text. */
  readonly sheet: Sheet | undefined
  /** While it runs, nothing can be changed. */
  readonly isFixed: boolean
}

/** The settings of an experiment. */
export const RunFields: FunctionComponent<Props> = ({ sheet, ...props }) => {
  const { settings, change, isFixed } = props
  return (
    <>
      {sheet && <SheetFields {...props} sheet={sheet} />}
      {globalThis.crossOriginIsolated === true && (
        <Choice
          label="Threads"
          values={choices.threads}
          value={Number(settings.threads) || 1}
          isFixed={isFixed}
          change={(threads) => change({ threads })}
        />
      )}
    </>
  )
}

const SheetFields: FunctionComponent<Props & { readonly sheet: Sheet }> = (props) => {
  const { settings, change, sheet, isFixed } = props
  const now = chosen(settings, sheet)
  const hasOwnBatches = sheet.contestants.some(({ batchSize }) => batchSize !== undefined)
  const set = (name: keyof typeof choices) => ({
    values: choices[name],
    value: now[name],
    isFixed,
    change: (value: string) => change({ [name]: value }),
  })
  return (
    <>
      <fieldset class="seg" disabled={isFixed}>
        <legend>Seeds</legend>
        <div>
          {choices.seeds.map((seeds) => (
            <label key={seeds}>
              <input
                type="radio"
                name="seeds"
                checked={now.seeds === seeds}
                onChange={() => change({ seeds: String(seeds) })}
              />
              <span>{seeds}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Choice label="Learning rate" {...set('rate')} />
      {!hasOwnBatches && <Choice label="Batch" {...set('batch')} />}
      <Choice label="Epochs" {...set('epochs')} />
      <Choice label="Examples" {...set('examples')} />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly values: readonly number[]
  readonly value: number
  readonly isFixed: boolean
  readonly change: (value: string) => void
}

/** One of a few numbers, or the one that the address has. */
const Choice: FunctionComponent<ChoiceProps> = ({ label, values, value, isFixed, change }) => (
  <label class="field">
    <span>{label}</span>
    <select
      value={String(value)}
      disabled={isFixed}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      {[...new Set([...values, value])]
        .sort((a, b) => a - b)
        .map((one) => (
          <option key={one} value={String(one)}>
            {one.toLocaleString('en', { maximumFractionDigits: 6 })}
          </option>
        ))}
    </select>
  </label>
)
