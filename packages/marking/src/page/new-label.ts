import { isBehind, type Measured } from './side-after.ts'
import type { Token } from './token.ts'
import { isCounted } from './words-before.ts'

/**
 * What stands between a number that was claimed and the next equals sign, where it has words: they
 * begin something new. What is counted, “= 34,944 weights =”, begins nothing.
 */
export const newLabel = (
  between: readonly Token[],
  claimed: Measured | undefined,
): readonly Token[] | undefined => {
  const last = claimed?.unit ?? claimed?.tokens.at(-1)
  const behind = between.filter((token) => last === undefined || isBehind(token, last))
  const [first, ...others] = behind
  const isNew = first?.kind === 'word' && !isCounted(first)
  return isNew || others.some(({ kind }) => kind === 'word') ? behind : undefined
}
