import { addressOf, type Derivation, linesOf } from '@longhand/derivation'
import { type Line, lineOf } from './rows.ts'
import type { Style } from './style.ts'

/** What is asked for: one number, or several whose working has lines in common. */
export type Asked = Derivation | readonly Derivation[]

/** The whole working: each line once, those it needs first, what was asked for last. */
export const workingOf = (asked: Asked, style: Style): readonly Line[] => {
  const roots = [asked].flat()
  const lines = new Map(roots.flatMap(linesOf).map((line) => [addressOf(line), line]))
  return (
    [...lines.values()]
      .map((line) => ({ line, written: lineOf(line, style) }))
      // a part without a symbol, or one that is written out, stood in the line that needs it
      .filter(
        ({ line, written }) =>
          roots.includes(line) || (written.left !== '' && !style.inlines(line)),
      )
      .map(({ written }) => written)
  )
}
