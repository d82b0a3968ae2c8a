import {
  type Derivation,
  derive,
  type Expression,
  type Rewrite,
  type Sheet,
  seeking,
} from '@longhand/derivation'

/** Whether a line of the working is meant. */
export interface LineTest {
  (line: Derivation): boolean
  /** What every line that is meant shows, one of these: its term, its role or its rule. */
  readonly words?: readonly string[]
}

/** Gives the lines that are meant another formula; undefined leaves a line as it is. */
export const rework = (
  meant: LineTest,
  by: (line: Derivation, sheet: Sheet) => Expression | undefined,
): Rewrite =>
  seeking(meant.words ?? ['derivation'], (node, sheet) => {
    if (node.type !== 'derivation' || !meant(node)) return undefined
    const formula = by(node, sheet)
    return formula && derive({ ...node, formula })
  })

/** Lines that follow one of these rules. */
export const follows = (...rules: readonly string[]): LineTest =>
  Object.assign(({ rule }: Derivation) => rules.includes(rule), { words: rules })
