import type { Row } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from '~/components/Tex.tsx'
import { Reason, Sign } from './cells.tsx'
import { Right } from './Right.tsx'

interface Props {
  /** The left side, in LaTeX. */
  readonly left: string
  /** What stands there while the line is folded, and what to say beside it. */
  readonly closed: Row
  readonly says: string
  /** What stands there once it is unfolded, and why it is so. */
  readonly open: Row
  readonly because: string
}

/** The first row of a line that can be unfolded: its value gives way to its formula. */
export const Folding: FunctionComponent<Props> = ({ left, closed, says, open, because }) => (
  <span class="drv-row">
    <span class="drv-l">{left !== '' && <Tex tex={left} />}</span>
    {closed.relation === open.relation ? (
      <Sign row={open} />
    ) : (
      <>
        <Sign row={closed} when="when-closed" />
        <Sign row={open} when="when-open" />
      </>
    )}
    <Right row={closed} when="when-closed" />
    <Reason says={says} when="when-closed" />
    <Right row={open} when="when-open" />
    <Reason says={because} when="when-open" />
  </span>
)
