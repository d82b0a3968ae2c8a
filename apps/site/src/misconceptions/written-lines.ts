import {
  addressOf,
  type Derivation,
  type Expression,
  layerOf,
  linesOf,
  slotsOf,
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

/** Symbols and numbers; where numbers are parts already, the parts. */
const formulaRows = (rows: readonly Row[]): readonly Row[] => {
  const hasNumbers = rows.some(({ kind }) => kind === 'numbers')
  return rows.filter(({ kind }) => kind !== 'value' && (kind !== 'parts' || !hasNumbers))
}

/**
 * The lines where a right and a wrong working part, and the one asked for.
 *
 * Where the wrong one has only lost terms, its lines are the right ones with gaps, and its values.
 */
export const writtenLines = (
  right: Derivation,
  wrong: Derivation,
  shows: 'right' | 'wrong',
  marks: boolean,
): readonly Line[] => {
  const none: ReadonlySet<Expression> = new Set()
  const { lost, strange } = marks ? difference(right, wrong) : { lost: none, strange: none }
  const hasGaps = shows === 'wrong' && strange.size === 0 && lost.size > 0
  const style = siteStyle({
    markOf: (node) => {
      if (shows === 'wrong' && strange.has(node)) return 'w'
      if (!lost.has(node) || (shows === 'wrong' && !hasGaps)) return undefined
      return hasGaps ? 'gap' : 'now'
    },
  })
  const asShown = shows === 'right' || hasGaps ? right : wrong
  const values = new Map(
    linesOf(shows === 'right' ? right : wrong).map((line) => [addressOf(line), line]),
  )
  return linesWith(asShown, hasGaps || shows === 'right' ? lost : strange).map((line) => {
    const written = lineOf(line, style)
    const value = lineOf(values.get(addressOf(line)) ?? line, style).rows.at(-1)
    const formula = formulaRows(written.rows)
    return { ...written, rows: value === undefined ? formula : [...formula, value] }
  })
}
