import { type Derivation, signOf } from '@longhand/derivation'
import { markedLatexFormat } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { remsOf, usual } from '~/derivation/left-width.ts'
import { Row } from '~/derivation/Row.tsx'
import { writtenLines } from './written-lines.ts'

interface Props {
  readonly right: Derivation
  readonly wrong: Derivation
  /** Which of the two is shown, with the places marked where they part. */
  readonly shows: 'right' | 'wrong'
  /** The line asked for stands alone, so its symbol needs no layer: P for P_conv1. */
  readonly own?: boolean
}

/** A right or a wrong working, with the terms marked in which they part. */
export const WrongWorking: FunctionComponent<Props> = ({ right, wrong, shows, own = false }) => {
  const sign = own ? signOf(right.term) : undefined
  const symbol = sign && markedLatexFormat.sign(sign)
  const { lines, more } = writtenLines(right, wrong, shows)
  const rows = lines.flatMap(({ left, rows, address }) =>
    rows.map((row, i) => ({ row, left: i === 0 ? (symbol ?? left) : '', of: address })),
  )
  // a phone has no room beside a long left side
  const isLong = rows.some(({ left }) => remsOf(left) > usual)
  return (
    <>
      <div class={isLong ? 'drv tight above' : 'drv tight'}>
        {rows.map(({ row, left, of }) => (
          <Row key={`${of} ${row.kind}`} row={row} left={left} of={of} />
        ))}
      </div>
      {more > 0 && (
        <p class="small muted ui">
          {more === 1 ? 'One more line parts' : `${more} more lines part`} in the same way.
        </p>
      )}
    </>
  )
}
