const superscripts: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  n: 'ⁿ',
  '+': '⁺',
}

/** Digits as superscripts; what has none stays as it is. @example raised('12') // '¹²' */
export const raised = (written: string): string =>
  [...written].map((sign) => superscripts[sign] ?? sign).join('')
