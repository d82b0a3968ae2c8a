import type { FunctionComponent } from 'preact'
import { to } from '~/link.ts'
import type { RunExample } from '../committed/committed-files.ts'
import type { Drawn } from '../sheets/drawn.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { sheets } from '../sheets/sheets.ts'
import type { TrainSettings } from '../train-settings.ts'

interface Props {
  readonly settings: TrainSettings
  readonly sheet: Sheet | undefined
  readonly examples: readonly RunExample[]
  readonly drawn: Readonly<Record<string, Drawn>>
  readonly pick: (id: string) => void
}

/** Which experiment it is: the question as posed, and the network that is to answer it. */
export const Head: FunctionComponent<Props> = ({ settings, sheet, examples, drawn, pick }) => {
  const example = examples.find(({ id }) => id === settings.experiment)
  const drawnHere = sheet && drawn[sheet.id]
  return (
    <>
      <label class="field sheet-field">
        <span>Experiment</span>
        <select
          value={example?.id ?? sheet?.id ?? ''}
          onChange={({ currentTarget }) => pick(currentTarget.value)}
        >
          <optgroup label="Made for this page">
            {sheets.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
          <optgroup label="Worked examples">
            {examples.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}, the worked example
              </option>
            ))}
          </optgroup>
          <option value="">Your own, as a text</option>
        </select>
      </label>
      {sheet && (
        <div class="ask">
          <p class="eyebrow">The question as posed</p>
          <p>{sheet.question}</p>
        </div>
      )}
      {example && (
        <p>
          {example.description} <a href={to(example.path)}>Read the worked example</a>.
        </p>
      )}
      {sheet && drawnHere && <Networks sheet={sheet} drawn={drawnHere} />}
    </>
  )
}

const many = (count: number): string => count.toLocaleString('en')

const Networks: FunctionComponent<{ sheet: Sheet; drawn: Drawn }> = ({ sheet, drawn }) => (
  <figure>
    <div class="only-wide" dangerouslySetInnerHTML={{ __html: drawn.wide }} />
    <div class="only-narrow" dangerouslySetInnerHTML={{ __html: drawn.narrow }} />
    <figcaption>
      Drawn: {sheet.contestants[0].label}. Parameters:{' '}
      {sheet.contestants.map(({ label }, i) => (
        <span key={label}>
          {i > 0 && ', '}
          {label}{' '}
          <span class="num c" data-origin="derived">
            {many(drawn.parameters[i] ?? 0)}
          </span>
        </span>
      ))}
      .
    </figcaption>
  </figure>
)
