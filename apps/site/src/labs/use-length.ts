import type { Issue } from '@longhand/network'
import { useState } from 'preact/hooks'

/** So many signs a browser sets in a field without a halt, and no network that is written needs more. */
export const mostSigns = 1_000_000

/** A text that is refused before it stands anywhere. */
const tooLong = (length: number, instead: string): Issue => ({
  path: '',
  expected: `a text of at most ${mostSigns.toLocaleString('en')} signs`,
  received: `${length.toLocaleString('en')} of them, which would hold up the page`,
  try: instead,
})

/** What a field of a text does with what comes into it. */
interface Length {
  /** Why the last text was not taken. */
  readonly issue: Issue | undefined
  readonly onPaste: (event: ClipboardEvent) => void
  readonly onInput: (event: { readonly currentTarget: HTMLTextAreaElement }) => void
}

/**
 * Takes texts that a page can hold and refuses others, so that what stood in the field stays.
 *
 * @param value What stands in the field.
 * @param instead What to do with a text that is too long.
 */
export const useLength = (
  value: string,
  write: (text: string) => void,
  instead: string,
): Length => {
  const [issue, say] = useState<Issue>()
  return {
    issue,
    // before the browser sets it, which alone takes seconds
    onPaste: (event) => {
      const length = event.clipboardData?.getData('text/plain').length ?? 0
      if (length <= mostSigns) return
      event.preventDefault()
      say(tooLong(length, instead))
    },
    onInput: ({ currentTarget }) => {
      const { length } = currentTarget.value
      if (length <= mostSigns) {
        say(undefined)
        return write(currentTarget.value)
      }
      currentTarget.value = value
      say(tooLong(length, instead))
    },
  }
}
