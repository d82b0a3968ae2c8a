import { type Decimal, decimals, type Expression, evaluator } from '@longhand/derivation'
import type { Digits } from './digits.ts'
import type { Format, Mark } from './format.ts'

/** What a reader may choose: six significant digits and no colours unless said. */
export interface Choices {
  readonly digits?: Digits
  /** Whether numbers that were worked out are marked apart from those that were given. */
  readonly marksComputed?: boolean
  /** Which parts are looked at: a term that is missing, one that differs. */
  readonly markOf?: (node: Expression) => Mark | undefined
}

/** How a working is written. */
export interface Style extends Required<Choices> {
  readonly format: Format
  /** Reads a node in exact decimals: only this may put an equals sign before a number. */
  readonly exactly: (node: Expression) => Decimal
}

/** A style from its format and what a reader chose. */
export const styleOf = (format: Format, choices: Choices = {}): Style => ({
  format,
  digits: { significant: 6 },
  marksComputed: false,
  markOf: () => undefined,
  exactly: evaluator(decimals),
  ...choices,
})
