const filler = '\u2060'

/** Commands that stand for a sign; they and what they leave keep their length. */
const commands: Readonly<Record<string, string>> = {
  times: '*',
  cdot: '*',
  ast: '*',
  div: '/',
  approx: '≈',
  simeq: '≈',
  sim: '≈',
  left: '',
  right: '',
  quad: ' ',
  qquad: ' ',
  displaystyle: '',
}

/** What a brace opens, and so what the brace that closes it stands for. */
type Opened = 'group' | 'words' | 'top' | 'bottom'

const closing: Readonly<Record<Opened, string>> = {
  group: ')',
  words: ' ',
  top: '⟋',
  bottom: '⟩',
}

const token = /\\[a-zA-Z]+|\\[,;:! ]|\\\\|\\[%$&#_{}]|\{,\}|[{}$&]|~|[^\\{}$&~]+|\\/g

/**
 * LaTeX's formulas in plain signs of the same length.
 *
 * A fraction's `\frac{` opens two brackets, `⟋` stands for `)/(` and `⟩` for `))`.
 */
export const plainTex = (line: string): string => {
  if (!/[\\${}&]/.test(line)) return line
  const opened: Opened[] = []
  let next: Opened = 'group'
  let plain = ''
  for (const [text] of line.matchAll(token)) {
    const after = line[plain.length + text.length]
    const sign = signOf(text, opened, next, after)
    plain += sign.padEnd(text.length, filler)
    next = text === '\\frac' || text === '\\dfrac' ? 'top' : wordsOrGroup(text)
    if (text === '}' && sign === '⟋') next = 'bottom'
  }
  return plain
}

const wordsOrGroup = (text: string): Opened =>
  /^\\(text|math|operatorname|label|emph|caption|section)/.test(text) ? 'words' : 'group'

const signOf = (
  text: string,
  opened: Opened[],
  next: Opened,
  after: string | undefined,
): string => {
  if (text === '{') {
    opened.push(next)
    return { group: '(', words: '', top: '⟪', bottom: '' }[next]
  }
  if (text === '}') return closing[opened.pop() ?? 'group']
  if (text === '{,}') return ','
  if (text === '\\%') return '%'
  if (text === '&') return after === '=' || after === '\\' ? ' ' : '|'
  if (text === '$' || text === '~' || text === '\\\\') return ' '
  if (/^\\[,;:! ]$/.test(text)) return ''
  if (!text.startsWith('\\')) return text
  return commands[text.slice(1)] ?? ' '
}
