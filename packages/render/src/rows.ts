import {
  addressOf,
  bind,
  type Derivation,
  type Expression,
  layerOf,
  slotsOf,
} from '@longhand/derivation'
import { endsOf } from './ends-of.ts'
import { flatTerms } from './flat-terms.ts'
import { isInlined } from './precedence.ts'
import { signOfNode } from './sign-of-node.ts'
import type { Style } from './style.ts'
import { write } from './write.ts'
import { writeComputed, writtenValue } from './write-number.ts'
import type { Writing } from './writing.ts'

/** One equality of a line: what stands right of the sign. */
export interface Row {
  /** Symbols, the numbers in their places, the parts worked out, the value. */
  readonly kind: 'symbols' | 'numbers' | 'parts' | 'value'
  readonly relation: '=' | '≈'
  readonly written: string
}

/** The nodes whose numbers a formula shows once it is written out in numbers. */
const shownIn = (node: Expression, as: Writing): readonly Expression[] => {
  const isName = node.type === 'quantity' || node.type === 'cell'
  if (isName || (node.type === 'derivation' && !isInlined(node, as))) return [node]
  if (node.type === 'sum-over')
    return endsOf(node).flatMap((at) => shownIn(bind(node.term, at), as))
  return slotsOf(node).flatMap((slot) => shownIn(slot, as))
}

interface Parts {
  readonly shows: readonly Expression[]
  readonly written: string
}

const mostParts = 12

/** A sum's terms, each worked out: `34,848 + 96`. */
const writeParts = (terms: readonly Expression[], style: Style): string =>
  terms
    .map((term, i) => {
      const { plus, minus, brackets } = style.format
      const isTakenAway = i > 0 && term.type === 'negation'
      const part = isTakenAway ? term.inside : term
      const written = writeComputed(part, style)
      if (i === 0) return written
      return (isTakenAway ? ` ${minus} ` : plus) + (part.value < 0 ? brackets(written) : written)
    })
    .join('')

/** A formula of several parts with each of them worked out; undefined where there is nothing to do. */
const partsIn = (formula: Expression, as: Writing): Parts | undefined => {
  if (formula.type === 'derivation' && isInlined(formula, as)) return partsIn(formula.formula, as)
  if (formula.type === 'sum') {
    const terms = flatTerms(formula, as.style)
    if (terms.length < 2 || terms.length > mostParts) return undefined
    return { shows: terms, written: writeParts(terms, as.style) }
  }
  if (formula.type !== 'application' || formula.arguments.length < 2) return undefined
  const inputs = formula.arguments.map((input) => writeComputed(input, as.style)).join(', ')
  return { shows: formula.arguments, written: as.style.format.apply(formula.function, inputs) }
}

/** Symbol = formula = numbers = parts = value; `≈` as soon as a number shown was rounded. */
export const rowsOf = (line: Derivation, style: Style): readonly Row[] => {
  const as: Writing = { mode: 'symbols', style, around: layerOf(line.of) }
  const parts = partsIn(line.formula, as)
  const steps = [
    { kind: 'symbols' as const, written: write(line.formula, as), shows: [] },
    {
      kind: 'numbers' as const,
      written: write(line.formula, { ...as, mode: 'numbers' }),
      shows: shownIn(line.formula, as),
    },
    ...(parts === undefined ? [] : [{ kind: 'parts' as const, ...parts }]),
    { kind: 'value' as const, written: writeComputed(line, style), shows: [line] },
  ]
  let relation: Row['relation'] = '='
  const rows = steps.map(({ kind, written, shows }): Row => {
    if (!shows.every((node) => writtenValue(node, style).exact)) relation = '≈'
    return { kind, relation, written }
  })
  // what would say the same twice is said once
  return rows.filter(({ written }, i) => written !== rows[i + 1]?.written)
}

/** A line of the working: a left side, and what it equals. */
export interface Line {
  readonly address: string
  readonly left: string
  readonly rows: readonly Row[]
  readonly because: string
}

/** One line of the working as it is written. */
export const lineOf = (line: Derivation, style: Style): Line => {
  const sign = signOfNode(line)
  return {
    address: addressOf(line),
    left: sign === undefined ? '' : style.format.sign(sign),
    rows: rowsOf(line, style),
    because: line.because,
  }
}
