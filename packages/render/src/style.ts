import {
  type Decimal,
  type Derivation,
  decimals,
  type Expression,
  evaluator,
  type Sign,
} from '@longhand/derivation'
import type { Digits } from './digits.ts'
import type { Format, Mark } from './format.ts'

/** What a reader may choose: six significant digits and no colours unless said. */
export interface Choices {
  readonly digits?: Digits
  /** Whether numbers that were worked out are marked apart from those that were given. */
  readonly marksComputed?: boolean
  /** Which parts are looked at: a term that is missing, one that differs. */
  readonly markOf?: (node: Expression) => Mark | undefined
  /** Another spelling of the symbols: `spellings` has those of the textbooks. */
  readonly spell?: (sign: Sign) => Sign
  /** Lines that are written out where they are used, though they have a symbol. */
  readonly inlines?: (line: Derivation) => boolean
}

/** How a working is written. */
export interface Style extends Required<Choices> {
  readonly format: Format
  /** Reads a node in exact decimals: only this may put an equals sign before a number. */
  readonly exactly: (node: Expression) => Decimal
}

/** A style from its format and what a reader chose. */
export const styleOf = (format: Format, choices: Choices = {}): Style => ({
  format: choices.spell === undefined ? format : spelled(format, choices.spell),
  digits: { significant: 6 },
  marksComputed: false,
  markOf: () => undefined,
  spell: (sign) => sign,
  inlines: () => false,
  exactly: evaluator(decimals),
  ...choices,
})

const spelled = (format: Format, spell: (sign: Sign) => Sign): Format => ({
  ...format,
  sign: (sign) => format.sign(spell(sign)),
})
