/** Commands that draw no more than the sign they stand for. */
const asOneSign = (tex: string): string =>
  tex
    .replace(/\\htmlClass\{\w+\}/g, '')
    .replace(/\\(?:left|right|text|mathit|operatorname|frac|partial)\b/g, '')
    .replace(/\\[a-z]+/gi, 'x')
    .replace(/[{}^_\\,;\s]/g, '')

const opening = /\\left|\{/y
const closing = /\\right|\}/y
const breaks = /\s*(?:\+|-|\\cdot|\\approx|=)\s*/y

/** Where a line may be broken: after + and ·, but in no bracket, fraction or index. */
const pieces = (tex: string): readonly string[] => {
  const found: string[] = []
  let [depth, start] = [0, 0]
  for (let i = 0; i < tex.length; i++) {
    const here = (pattern: RegExp) => {
      pattern.lastIndex = i
      return pattern.exec(tex)?.[0]
    }
    if (here(opening)) depth++
    else if (here(closing)) depth--
    const sign = depth === 0 ? here(breaks) : undefined
    if (sign === undefined) continue
    found.push(tex.slice(start, i + sign.length))
    i += sign.length - 1
    start = i + 1
  }
  return [...found, tex.slice(start)]
}

/** A sign between two terms has space around it. */
const widthOf = (piece: string): number => {
  const signs = asOneSign(piece)
  return signs.length + 1.4 * (signs.match(/[-+=]|(?<=\d)x(?=\d)/g)?.length ?? 0)
}

/** As many signs fit the narrowest screen, inside two levels of parts. */
const most = 17

/** Whether a formula, even broken after + and ·, may be too wide for the narrowest screen. */
export const needsScroll = (tex: string): boolean =>
  pieces(tex).some((piece) => widthOf(piece) > most)
