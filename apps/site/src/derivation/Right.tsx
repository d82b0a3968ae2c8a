import type { Row } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Tex } from '~/components/Tex.tsx'
import { needsScroll } from './needs-scroll.ts'

interface Props {
  readonly row: Row
  /** Seen only where its line is folded, or unfolded. */
  readonly when?: 'when-closed' | 'when-open' | undefined
}

const scrolling = { tabIndex: 0, role: 'group', 'aria-label': 'Formula' } as const

/** The right side of a row of a working. */
export const Right: FunctionComponent<Props> = ({ row, when }) => {
  const scrolls = needsScroll(row.written)
  const classes = ['drv-r', row.kind === 'value' && 'drv-v', scrolls && 'scrollx', when]
  return (
    <span
      class={classes.filter(Boolean).join(' ')}
      data-origin={row.kind === 'symbols' ? undefined : 'derived'}
      {...(scrolls && scrolling)}
    >
      <Tex tex={row.written} />
    </span>
  )
}
