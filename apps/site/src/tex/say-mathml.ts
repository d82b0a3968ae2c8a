import type { MathNode } from './read-mathml.ts'
import { saySign } from './say-sign.ts'

type Say = (node: MathNode) => string

/** Letters of one word, which MathML writes one by one: net, out. */
const isWord = ({ name, parts }: MathNode): boolean =>
  name === 'mrow' &&
  parts.length > 1 &&
  parts.every((part) => part.name === 'mi' && /^[a-z]$/i.test(part.text))

const isThinSpace = (node: MathNode | undefined): boolean =>
  node?.name === 'mtext' && /^[\s\u2009]+$/.test(node.text)

const isOperand = (node: MathNode | undefined): boolean =>
  node !== undefined && !['mo', 'mtext', 'mspace'].includes(node.name)

/** Parts in a row: a thin space between two of them is a product, h1 is one word. */
const sayRow = (parts: readonly MathNode[]): string => {
  let isInside = false
  return parts
    .map((part, i) => {
      const [before, after] = [parts[i - 1], parts[i + 1]]
      if (isThinSpace(part)) return isOperand(before) && isOperand(after) ? ' times ' : ' '
      if (part.text === '∣' && part.name === 'mo' && isFence(parts)) {
        isInside = !isInside
        return isInside ? ' the absolute value of ' : ', end of absolute value '
      }
      const isNumbered = part.name === 'mn' && /^(?:mi|mtext)$/.test(before?.name ?? '')
      return `${isNumbered ? '' : ' '}${sayMathml(part)}`
    })
    .join('')
}

/** Whether a row begins and ends with an upright line. */
const isFence = (parts: readonly MathNode[]): boolean =>
  parts.length > 2 && parts[0]?.text === '∣' && parts.at(-1)?.text === '∣'

const inside = (node: MathNode): string => (isWord(node) ? node.text : sayRow(node.parts))

/** What stands in a place: several parts in a row, or one. */
const inPlace = (node: MathNode | undefined): string => {
  if (node === undefined) return ''
  return node.name === 'mrow' ? sayRow(node.parts).trim() : sayMathml(node)
}

const sayBelow = (below: MathNode | undefined): string => {
  const said = inPlace(below)
  return /^\d+$/.test(said) ? said : `sub ${said}`
}

const powers: ReadonlyMap<string, string> = new Map([
  ['2', 'squared'],
  ['3', 'cubed'],
  ['⊤', 'transposed'],
])

/** A mark above that is no power: a prime, after how many updates, of which example or layer. */
const sayMark = (text: string): string | undefined => {
  const [, of] = /^\((.+)\)$/.exec(text) ?? []
  const [, pluses = '', updates = pluses.length] = /^(\++)(\d+)?$/.exec(text) ?? []
  if (of !== undefined) return `superscript ${saySign(of)}`
  if (pluses !== '') return updates === 1 ? 'after the update' : `after ${updates} updates`
  return /^′+$/.test(text) ? text.replace(/′/g, ' prime') : undefined
}

const sayAbove = (above: MathNode): string => {
  const marks = above.text.split(',').map(sayMark)
  if (!marks.includes(undefined)) return marks.join(', ')
  return powers.get(above.text) ?? `to the power ${inPlace(above)}`
}

const isLarge = (node: MathNode | undefined): boolean => /^[∑∏]$/.test(node?.text ?? '')

/** Σ and Π: from what to what. */
const sayLarge = (sign: string, below: string, above?: string): string =>
  `${saySign(sign).replace(/ of$/, '')} over ${below}${above === undefined ? '' : ` to ${above}`} of`

/** A base with something below it, above it, or both. */
const sayScripts = (base: MathNode | undefined, below?: MathNode, above?: MathNode): string => {
  if (base === undefined) return ''
  if (isLarge(base) && below !== undefined)
    return sayLarge(base.text, inPlace(below), above && inPlace(above))
  return [
    isWord(base) ? base.text : sayMathml(base),
    below === undefined ? '' : sayBelow(below),
    above === undefined ? '' : sayAbove(above),
  ].join(' ')
}

/** What follows a ∂, or undefined where none stands first. */
const derived = (node: MathNode | undefined): string | undefined =>
  node?.name === 'mrow' && node.parts[0]?.text === '∂' ? sayRow(node.parts.slice(1)) : undefined

const sayFraction = ([above, below]: readonly MathNode[]): string => {
  const [of, by] = [derived(above), derived(below)]
  if (of !== undefined && by !== undefined) return `the derivative of ${of} with respect to ${by}`
  const isShort = [above, below].every((part) => part !== undefined && part.parts.length === 0)
  const fraction = `${inPlace(above)} over ${inPlace(below)}`
  return isShort ? fraction : `the fraction ${fraction}, end of fraction`
}

const accents: ReadonlyMap<string, string> = new Map([
  ['^', 'hat'],
  ['ˉ', 'bar'],
  ['‾', 'bar'],
  ['~', 'tilde'],
])

const sayRows = ({ parts }: MathNode): string =>
  parts.map((row) => row.parts.map(inPlace).filter(Boolean).join(', ')).join('; ')

/** How each element is said that is more than its parts in a row. */
const sayings: Readonly<Record<string, Say>> = {
  msub: ({ parts: [base, below] }) => sayScripts(base, below),
  msup: ({ parts: [base, above] }) => sayScripts(base, undefined, above),
  msubsup: ({ parts: [base, below, above] }) => sayScripts(base, below, above),
  munder: ({ parts: [base, below] }) =>
    isLarge(base) ? sayScripts(base, below) : `${inPlace(base)} over ${inPlace(below)}`,
  munderover: ({ parts: [base, below, above] }) => sayScripts(base, below, above),
  mover: ({ parts: [base, accent] }) =>
    `${inPlace(base)} ${accents.get(accent?.text ?? '') ?? inPlace(accent)}`,
  mfrac: ({ parts }) => sayFraction(parts),
  msqrt: ({ parts }) => `the square root of ${sayRow(parts)}, end of root`,
  mtable: sayRows,
  // an empty box: what should stand there does not
  mphantom: ({ parts }) => `(missing: ${sayRow(parts)})`,
  mspace: () => ',',
}

/**
 * A formula in words, for a voice: `w 5 minus eta times the derivative of E sub total …`.
 *
 * It reads the MathML that KaTeX writes, so it takes whatever can be set, and it is small enough for
 * the labs, which set their formulas in the page.
 */
export const sayMathml: Say = (node) => {
  const say = sayings[node.name]
  const said = say ? say(node) : node.parts.length > 0 ? inside(node) : saySign(node.text)
  return said
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;)])/g, '')
    .replace(/,(?=,)/g, '')
    .trim()
}
