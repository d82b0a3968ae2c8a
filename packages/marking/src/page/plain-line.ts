import { blank, filler } from './filler.ts'
import { plainHtml } from './plain-html.ts'
import { plainTex } from './plain-tex.ts'

/** How a page is written. */
export type PageFormat = 'markdown' | 'text' | 'latex'

/** Stands where a line begins with a dash and a number: a point of a list, or a minus. */
export const bullet: string = '⁃'

/** Marks that belong to the layout and not to the numbers; in this order. */
const layout: readonly (readonly [RegExp, (text: string) => string])[] = [
  // bullets and numbers of lists, quotes, headings
  [/^\s*(?:>\s*)*[-–](?=\s[\d.(])/, (text) => blank(text).slice(1) + bullet],
  [/^\s*(?:>\s*)*(?:[-–—*•◦▪‣]|\d{1,2}[.)])\s+/, blank],
  [/^\s*#+\s/, blank],
  [/\\\*(?=\s*[\d(])/g, () => `×${filler}`],
  [/(?<=\d)\*\*(?=\d)/g, () => `^${filler}`],
  [/\*\*|__|`+/g, blank],
  // one word or number between stars is emphasis
  [/(?<=^|[\s(|=:])\*(?=[^\s*][^\s*]*\*(?:$|[\s.,;:)|]))/g, blank],
  [/(?<=[^\s*])\*(?=$|[\s.,;:)|])/g, blank],
  [/\\\((?=[^()]*\\\)\s*(?:\\?[-+*/=]|[x×·^]))/g, () => `(${filler}`],
  [/(?<=\([^()]*)\\\)/g, () => `)${filler}`],
  [/\\(?=[-+=*_#|])/g, blank],
]

/** What LaTeX does not print. */
const comment = /(?<!\\)%.*$/

const signs: readonly (readonly [RegExp, string])[] = [
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[×·⋅∙•∗✕✖⨯]/g, '*'],
  [/[÷∕⁄]/g, '/'],
  [/[≃≅≐]/g, '≈'],
  [/[\u00A0\u2000-\u200A\u202F\u205F]/g, '\u2009'],
  [/\t/g, ' '],
  // signs as wide as a Chinese character
  [/＝/g, '='],
  [/＋/g, '+'],
  [/（/g, '('],
  [/）/g, ')'],
  [/：/g, ':'],
  [/[，。；、]/g, ';'],
  [/％/g, '%'],
]

/**
 * A line in plain signs, each in its own column: layout and mark-up become fillers.
 *
 * @example plainLine('3 × 5 = 15', 'text') // '3 * 5 = 15'
 */
export const plainLine = (line: string, format: PageFormat): string => {
  let plain =
    format === 'latex' ? plainTex(line.replace(comment, blank)) : plainTex(plainLayout(line))
  for (const [meant, sign] of signs) plain = plain.replace(meant, sign)
  return plain
}

const plainLayout = (line: string): string => {
  let plain = plainHtml(line)
  for (const [meant, by] of layout) plain = plain.replace(meant, by)
  return plain
}
