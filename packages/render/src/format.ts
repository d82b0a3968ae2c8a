import type { FunctionName, Sign } from '@longhand/derivation'

/** A colour that a part of a formula can take: what it means, as the site's styles name it. */
export type Mark = 'c' | 'now' | 'gap' | 'w' | 'r'

/** An index under a Σ: it runs from 1 to `last`, but for the position `except`. */
export interface SigmaIndex {
  readonly name: string
  readonly last: number
  readonly except?: string
}

/** How the parts of a formula are spelled: as plain text, as LaTeX. Values in, strings out. */
export interface Format {
  /** Digits as `writeDigits` gives them. */
  readonly number: (digits: string) => string
  readonly sign: (sign: Sign) => string
  /** Between a factor and a symbol, and between a factor and a number or a bracket. */
  readonly times: Readonly<Record<'symbol' | 'number', string>>
  readonly plus: string
  readonly minus: string
  readonly relation: Readonly<Record<'=' | '≈', string>>
  readonly brackets: (inside: string) => string
  readonly fraction: (dividend: string, divisor: string) => string
  /** Whether parts stand above each other: a bar in fractions, exponents raised. */
  readonly hasFractionBar: boolean
  readonly floor: (inside: string) => string
  readonly ceil: (inside: string) => string
  readonly power: (base: string, exponent: string) => string
  readonly apply: (name: FunctionName, inputs: string) => string
  readonly sumOver: (indices: readonly SigmaIndex[], term: string) => string
  readonly dots: string
  readonly mark: (mark: Mark, inside: string) => string
}
