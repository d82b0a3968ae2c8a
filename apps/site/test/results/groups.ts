import { Unread } from './lifted.ts'

/** What comes after a word that must stand here. */
export const after = (text: string, start: string): string => {
  if (!text.startsWith(start)) throw new Unread(text)
  return text.slice(start.length)
}

/** What stands between a brace and the one that closes it, and what comes after. */
export const braced = (text: string): readonly [inside: string, rest: string] => {
  let depth = 0
  for (let end = 0; end < text.length; end++) {
    depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
    if (depth === 0 && end > 0) return [text.slice(1, end), text.slice(end + 1)]
    if (depth === 0) break
  }
  throw new Unread(text)
}

/** What comes after a term that is missing: in a sum it is 0, in a product 1. */
export const gapAt = (text: string): string | undefined => {
  if (text.startsWith('{\\htmlClass{gap}')) return braced(text)[1]
  if (!text.startsWith('\\left({\\htmlClass{gap}')) return undefined
  const [, rest] = braced(text.slice('\\left('.length))
  return rest.startsWith('\\right)') ? rest.slice('\\right)'.length) : undefined
}
