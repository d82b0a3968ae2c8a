import type { FunctionComponent } from 'preact'
import type { Drawn } from '../sheets/drawn.ts'
import type { Sheet } from '../sheets/sheet.ts'
import { sheets } from '../sheets/sheets.ts'

interface Props {
  readonly sheet: Sheet
  readonly drawn: Drawn
  readonly pick: (id: string) => void
}

/** The question as posed, and the network that is to answer it. */
export const SheetHead: FunctionComponent<Props> = ({ sheet, drawn, pick }) => (
  <>
    <label class="field sheet-field">
      <span>Experiment</span>
      <select value={sheet.id} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        {sheets.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
    <div class="ask">
      <p class="eyebrow">The question as posed</p>
      <p>{sheet.question}</p>
    </div>
    <Networks sheet={sheet} drawn={drawn} />
  </>
)

const many = (count: number): string => count.toLocaleString('en')

const Networks: FunctionComponent<Pick<Props, 'sheet' | 'drawn'>> = ({ sheet, drawn }) => (
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
