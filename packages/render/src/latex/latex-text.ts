const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  ...Object.fromEntries([...'#$%&_{}'].map((sign) => [sign, `\\${sign}`])),
}

/** Letters and signs that KaTeX sets upright: Latin, Cyrillic, Indic, Georgian, Chinese, Japanese, Korean. */
const known = /[ -~À-ÖØ-öø-ɏЀ-ӿ԰-֏ऀ-ჿ–—‘’“”…\u3000-\u30ff\u4e00-\u9faf\uac00-\ud7af\uff00-\uff60]/u

const codePoint = (sign: string): string =>
  `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Any text upright; nothing in it is a command. A sign that cannot be set is written by its number.
 *
 * @example latexText('a_1 😀') // '\\text{a\\_1 U+1F600}'
 */
export const latexText = (text: string): string => {
  const signs = [...text.normalize('NFC').replace(/\s+/g, ' ')]
  const written = signs.map((sign) => commands[sign] ?? (known.test(sign) ? sign : codePoint(sign)))
  return `\\text{${written.join('')}}`
}
