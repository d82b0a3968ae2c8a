import { type Derivation, linesOf } from '@longhand/derivation'
import { type Line, lineOf } from './rows.ts'
import type { Style } from './style.ts'

/** The whole working: each line once, those it needs first, the one asked for last. */
export const workingOf = (root: Derivation, style: Style): readonly Line[] =>
  linesOf(root)
    .map((line) => lineOf(line, style))
    // a part without a symbol of its own was written out in the line that needs it
    .filter(({ left }, i, all) => left !== '' || i === all.length - 1)
