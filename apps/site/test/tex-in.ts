const written: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#39;': "'",
  '&amp;': '&',
}

/** The formulas of a page, as LaTeX. */
export const texIn = (html: string): readonly string[] =>
  [...html.matchAll(/<annotation encoding="application\/x-tex">([^<]*)<\/annotation>/g)].map(
    ([, tex = '']) => tex.replace(/&\w+;|&#\w+;/g, (sign) => written[sign] ?? sign),
  )
