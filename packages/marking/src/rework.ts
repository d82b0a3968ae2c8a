import {
  type Derivation,
  derive,
  type Expression,
  type Rewrite,
  type Sheet,
} from '@longhand/derivation'

/** Whether a line of the working is meant. */
export type LineTest = (line: Derivation) => boolean

/** Gives the lines that are meant another formula; undefined leaves a line as it is. */
export const rework =
  (meant: LineTest, by: (line: Derivation, sheet: Sheet) => Expression | undefined): Rewrite =>
  (node, sheet) => {
    if (node.type !== 'derivation' || !meant(node)) return undefined
    const formula = by(node, sheet)
    return formula && derive({ ...node, formula })
  }

/** Lines that follow one of these rules. */
export const follows =
  (...rules: readonly string[]): LineTest =>
  ({ rule }) =>
    rules.includes(rule)
