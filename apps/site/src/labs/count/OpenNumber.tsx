import { addressOf, type Derivation } from '@longhand/derivation'
import { styleOf, textFormat, writeValue } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import type { Opened } from './opened.ts'

const style = styleOf(textFormat, { digits: { significant: 4 } })

interface Props {
  readonly of: Derivation
  readonly row: string
  readonly column: string
  /** Whose number it is, in words: `conv1, parameters`. */
  readonly label: string
  readonly opened: Opened
}

/** A number that opens its working under its row; nothing to open where it is 0 or not known. */
export const OpenNumber: FunctionComponent<Props> = ({ of, row, column, label, opened }) => {
  const text = writeValue(of, style)
  if (Number.isNaN(of.value)) return <span title="A size that it needs is not known">{text}</span>
  const told = { 'data-origin': 'derived', 'data-of': addressOf(of) } as const
  if (of.value === 0) return <span {...told}>{text}</span>
  return (
    <button
      type="button"
      class="opens num"
      {...told}
      aria-expanded={opened.has(row, column)}
      aria-label={`${text}, ${label}`}
      onClick={() => opened.toggle(row, column)}
    >
      {text}
    </button>
  )
}
