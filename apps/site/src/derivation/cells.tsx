import type { Row } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from '~/components/Tex.tsx'

/** Seen only where a line is folded, or unfolded. */
type When = 'when-closed' | 'when-open' | undefined

const classOf = (name: string, when: When): string =>
  when === undefined ? name : `${name} ${when}`

/** The left side of a row, in LaTeX; nothing where it is empty. */
export const Left: FunctionComponent<{ readonly tex: string }> = ({ tex }) =>
  tex === '' ? null : (
    <span class="drv-l">
      <Tex tex={tex} />
    </span>
  )

/** The sign between the two sides. */
export const Sign: FunctionComponent<{ readonly row: Row; readonly when?: When }> = ({
  row,
  when,
}) => (
  <span class={classOf('drv-e', when)} data-pagefind-ignore>
    {row.relation}
  </span>
)

/** Why a row is so; nothing where nothing is said. */
export const Reason: FunctionComponent<{ readonly says: string; readonly when?: When }> = ({
  says,
  when,
}) => (says === '' ? null : <span class={classOf('drv-why', when)}>{says}</span>)
