import {
  addressOf,
  type Derivation,
  type Expression,
  layerOf,
  linesOf,
  slotsOf,
  withSlots,
} from '@longhand/derivation'
import { type Line, lineOf, type Row, signOfNode } from '@longhand/render'
import { siteStyle } from '~/derivation/styles.ts'
import { difference } from './difference.ts'

/** Everything that a line writes: down to the lines that it only names. */
const writtenIn = (node: Expression, around: string): readonly Expression[] => {
  const isNamed = node.type === 'derivation' && signOfNode(node, around) !== undefined
  return isNamed ? [node] : [node, ...slotsOf(node).flatMap((slot) => writtenIn(slot, around))]
}

/** The lines that write one of these terms, and the one asked for. */
const linesWith = (root: Derivation, terms: ReadonlySet<Expression>): readonly Derivation[] =>
  linesOf(root).filter((line) => {
    const around = layerOf(line.of)
    if (line !== root && signOfNode(line) === undefined) return false
    return line === root || writtenIn(line.formula, around).some((node) => terms.has(node))
  })

/** The lines of a working that stand where these do: what parts on one side is seen on both. */
const linesAt = (root: Derivation, others: readonly Derivation[]): readonly Derivation[] => {
  const addresses = new Set(others.map(addressOf))
  return linesOf(root).filter(
    (line) => line === root || (addresses.has(addressOf(line)) && signOfNode(line) !== undefined),
  )
}

/** Lines that are shown at most: in a long training every weight parts from the right one alike. */
const most = 6

/** Of many lines those that stand nearest to the one asked for, in their order. */
const nearest = (lines: readonly Derivation[], root: Derivation): readonly Derivation[] => {
  if (lines.length <= most) return lines
  const wanted = new Set(lines.map(addressOf))
  const kept = new Set<string>()
  const seen = new Set<Expression>([root])
  // what is added meanwhile is visited too: nearer lines come first
  for (const node of seen) {
    if (node.type === 'derivation' && wanted.has(addressOf(node))) kept.add(addressOf(node))
    if (kept.size === most) break
    for (const slot of slotsOf(node)) seen.add(slot)
  }
  return lines.filter((line) => kept.has(addressOf(line)))
}

/** Symbols and numbers; where numbers are parts already, the parts. */
const formulaRows = (rows: readonly Row[]): readonly Row[] => {
  const hasNumbers = rows.some(({ kind }) => kind === 'numbers')
  return rows.filter(({ kind }) => kind !== 'value' && (kind !== 'parts' || !hasNumbers))
}

/** A line as it is, gaps and all, with the numbers that other lines have in the wrong working. */
const withNumbersOf = (
  wrong: ReadonlyMap<string, Derivation>,
  line: Derivation,
  lost: ReadonlySet<Expression>,
): Derivation => {
  const around = layerOf(line.of)
  const visit = (node: Expression): Expression => {
    if (lost.has(node)) return node
    const isNamed = node.type === 'derivation' && signOfNode(node, around) !== undefined
    if (isNamed) return wrong.get(addressOf(node)) ?? node
    return withSlots(node, slotsOf(node).map(visit)) ?? node
  }
  const formula = visit(line.formula)
  return { ...line, formula, value: formula.value }
}

/** The lines of one of two workings, as they are written. */
export interface Written {
  readonly lines: readonly Line[]
  /** How many more part in the same way. */
  readonly more: number
}

/**
 * The lines where a right and a wrong working part, and the one asked for.
 *
 * Where the wrong one has only lost terms, its lines are the right ones with gaps, and its values.
 */
export const writtenLines = (
  one: Derivation,
  other: Derivation,
  shows: 'right' | 'wrong',
): Written => {
  const { right, wrong, lost, strange } = difference(one, other)
  const hasGaps = shows === 'wrong' && strange.size === 0 && lost.size > 0
  const style = siteStyle({
    markOf: (node) => {
      if (shows === 'wrong' && strange.has(node)) return 'w'
      if (!lost.has(node) || (shows === 'wrong' && !hasGaps)) return undefined
      return hasGaps ? 'gap' : 'now'
    },
  })
  const asShown = shows === 'right' || hasGaps ? right : wrong
  const own = new Map(
    linesOf(shows === 'right' ? right : wrong).map((line) => [addressOf(line), line]),
  )
  const terms = hasGaps
    ? linesWith(asShown, lost)
    : linesAt(asShown, [...linesWith(right, lost), ...linesWith(wrong, strange)])
  const shown = nearest(terms, asShown)
  const lines = shown.map((line) => {
    const written = lineOf(hasGaps ? withNumbersOf(own, line, lost) : line, style)
    const value = lineOf(own.get(addressOf(line)) ?? line, style).rows.at(-1)
    const formula = formulaRows(written.rows)
    return { ...written, rows: value === undefined ? formula : [...formula, value] }
  })
  return { lines, more: terms.length - shown.length }
}
