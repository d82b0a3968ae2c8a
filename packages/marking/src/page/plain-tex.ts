import { inPlaceOf } from './filler.ts'

/** Commands that stand for a sign; they and what they leave keep their length. */
const commands: Readonly<Record<string, string>> = {
  times: '*',
  cdot: '*',
  ast: '*',
  div: '/',
  approx: '≈',
  simeq: '≈',
  sim: '∼',
  left: '',
  right: '',
  to: '→',
  rightarrow: '→',
  Rightarrow: '→',
  implies: '→',
  neq: '≠',
  ne: '≠',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  pm: '±',
  dots: '…',
  ldots: '…',
  cdots: '…',
  lfloor: '⌊',
  rfloor: '⌋',
  lceil: '⌈',
  rceil: '⌉',
  quad: ' ',
  qquad: ' ',
  displaystyle: '',
  textstyle: '',
  num: '',
}

/** What a brace opens, and so what the brace that closes it stands for. */
type Opened = 'group' | 'words' | 'top' | 'bottom'

const closing: Readonly<Record<Opened, string>> = {
  group: ')',
  words: ' ',
  top: '⟋',
  bottom: '⟩',
}

const token = /\\[a-zA-Z]+|\\[,;:! ()[\]]|\\\\|\\[%$&#_{}]|\{,\}|[{}$&]|~|[^\\{}$&~]+|\\/g

/**
 * LaTeX's formulas in plain signs of the same length.
 *
 * A fraction's `\frac{` opens two brackets, `⟋` stands for `)/(` and `⟩` for `))`.
 */
export const plainTex = (line: string): string => {
  if (!/[\\${}&]/.test(line)) return line
  return plainGroups(inRows(inOneLength(line)))
}

/** A brace over or under a formula, and the words at it. */
const brace =
  /\\(?:under|over)brace\{((?:[^{}]|\{[^{}]*\})*)\}(?:[_^](?:\{(?:[^{}]|\{[^{}]*\})*\}|\w))?/g
const fraction = /\\[dt]?frac\s?(\d)\s?(\d)/g
const matrix = /\\begin\{[pb]matrix\}(.*?)\\end\{[pb]matrix\}/g

/** Short forms in other signs, each as long as before: \frac12, and a matrix as a list of rows. */
const inOneLength = (line: string): string =>
  line
    .replace(brace, (text, inside) => {
      const open = inPlaceOf(text.slice(0, text.indexOf('{') + 1), '(')
      return inPlaceOf(text, `${open}${inside})`)
    })
    .replace(fraction, (text, a, b) => inPlaceOf(text, `(${a}/${b})`))
    .replace(matrix, (text, rows) => {
      const entries = rows.replaceAll('\\\\', ';;').replaceAll('&', ';')
      const open = inPlaceOf('\\begin{pmatrix}', '[')
      return inPlaceOf(text, `${open}${entries}]`)
    })

/** A row that ends where several columns stand side by side ends its last cell too. */
const inRows = (line: string): string =>
  /&(?![=\\])/.test(line)
    ? line.replace(/\\\\(?:\[[^\]]{0,20}\])?/g, (text) => inPlaceOf(text, '|'))
    : line

const plainGroups = (line: string): string => {
  const opened: Opened[] = []
  let next: Opened = 'group'
  let plain = ''
  for (const [text] of line.matchAll(token)) {
    const after = line[plain.length + text.length]
    const sign = signOf(text, opened, next, after)
    plain += inPlaceOf(text, sign)
    next = text === '\\frac' || text === '\\dfrac' ? 'top' : wordsOrGroup(text)
    if (text === '}' && sign === '⟋') next = 'bottom'
  }
  return plain
}

/** Commands that say how a page looks and nothing of what stands on it. */
const isLayout =
  /^\\(text|math|begin|end|item|label|emph|caption|section|subsection|hline|par|noindent|small|large|centering|toprule|midrule|bottomrule|boxed|underline|d?frac|operatorname|tag|nonumber|notag)/

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
  if (/^\\[,;:!]$/.test(text)) return ''
  if (/^\\[ ()[\]]$/.test(text)) return ' '
  if (!text.startsWith('\\')) return text
  // a function or a letter is a word: what stands behind it belongs to it
  if (/^\\[bB]ig/.test(text)) return ''
  return commands[text.slice(1)] ?? (isLayout.test(text) ? ' ' : text.slice(1))
}
