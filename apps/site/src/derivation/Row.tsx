import type { Row as RowOf } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from '~/components/Tex.tsx'
import { needsScroll } from './needs-scroll.ts'

interface Props {
  readonly row: RowOf
  /** The left side, in LaTeX; empty for a row under the first. */
  readonly left?: string
  readonly why?: string
  /** The address of its line, where nothing around it says it. */
  readonly of?: string
  /** A folded line: symbol and value alone. */
  readonly one?: boolean
}

const scrolling = { tabIndex: 0, role: 'group', 'aria-label': 'Formula' } as const

/** One row of a working: left side, its sign, right side, reason. */
export const Row: FunctionComponent<Props> = ({ row, left = '', why = '', of, one = false }) => {
  const scrolls = needsScroll(row.written)
  const classes = ['drv-r', row.kind === 'value' && 'drv-v', scrolls && 'scrollx']
  return (
    <span class={one ? 'drv-row one' : 'drv-row'} data-line={of}>
      <span class="drv-l">{left !== '' && <Tex tex={left} />}</span>
      <span class="drv-e" data-pagefind-ignore>
        {row.relation}
      </span>
      <span
        class={classes.filter(Boolean).join(' ')}
        data-origin={row.kind === 'symbols' ? undefined : 'derived'}
        {...(scrolls && scrolling)}
      >
        <Tex tex={row.written} />
      </span>
      <span class="drv-why">{why}</span>
    </span>
  )
}
