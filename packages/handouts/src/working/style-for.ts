import { fullChain } from '@longhand/backprop'
import { type Format, type Style, spellings, styleOf } from '@longhand/render'
import type { Presentation } from './presentation.ts'

/** The style that a reader chose, in a format. */
export const styleFor = (
  format: Format,
  { notation = 'net-out', digits, chain = 'links' }: Presentation,
): Style =>
  styleOf(format, {
    ...(digits && { digits }),
    // in matrices the letters are those of the example
    spell: spellings[notation === 'matrix' ? 'net-out' : notation],
    ...(chain === 'full' && notation !== 'matrix' && { inlines: fullChain }),
  })
