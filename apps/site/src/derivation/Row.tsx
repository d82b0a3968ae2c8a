import type { Row as RowOf } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Left, Reason, Sign } from './cells.tsx'
import { Right } from './Right.tsx'

interface Props {
  readonly row: RowOf
  /** The left side, in LaTeX; empty for a row under the first. */
  readonly left?: string
  readonly why?: string
  /** The address of its line, where nothing around it says it. */
  readonly of?: string
}

/** One row of a working: left side, its sign, right side, reason. */
export const Row: FunctionComponent<Props> = ({ row, left = '', why = '', of }) => (
  <span class="drv-row" data-line={of}>
    <Left tex={left} />
    <Sign row={row} />
    <Right row={row} />
    <Reason says={why} />
  </span>
)
