import type { AroundRow } from './page-sources.ts'
import { wordsIn } from './row-facts.ts'

/** Whether a page has a word of a kind; it is read once for each kind, and not before it is asked. */
export const saysIn = (text: string): AroundRow['pageSays'] => {
  const known = new Map<RegExp, boolean>()
  return (meant) => {
    const says = known.get(meant) ?? wordsIn(text).some((word) => meant.test(word))
    known.set(meant, says)
    return says
  }
}
