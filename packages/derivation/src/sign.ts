/**
 * A symbol as data: what is written, not how. `render` turns it into text, LaTeX or speech.
 *
 * @see glossary, where each symbol has one meaning
 */
export type Sign = Letter | PartialDerivative | Slope

/** Base letters with what hangs on them: w′, out_h1, w₅⁺, δ_o1⁽²⁾. */
export interface Letter {
  readonly type: 'letter'
  /** One letter, or a short word such as `net`. */
  readonly base: string
  readonly sub?: string
  readonly prime?: true
  /** All of them at once: a vector or a matrix, set bold where letters can be. */
  readonly whole?: true
  /** After an update: w₅⁺; after several of them, how many. */
  readonly updated?: true | number
  /** Which example of a batch, counted from 1; the name of an index that runs over them. */
  readonly example?: number | string
}

/** ∂E/∂w₅: the derivative of one thing by another. */
export interface PartialDerivative {
  readonly type: 'partial'
  readonly of: Sign
  readonly by: Sign
}

/** σ′(net_h1): the slope of a function at a point. */
export interface Slope {
  readonly type: 'slope'
  readonly function: string
  readonly at: Sign
}

/** @example letter('C', 'in') // { type: 'letter', base: 'C', sub: 'in' } */
export const letter = (base: string, sub?: string): Letter => ({
  type: 'letter',
  base,
  ...(sub === undefined ? {} : { sub }),
})

/** ∂of/∂by. @example partial(letter('E'), letter('w', '5')).by // letter('w', '5') */
export const partial = (of: Sign, by: Sign): PartialDerivative => ({ type: 'partial', of, by })

/** The slope of the function `name` at a point. @example slope('σ', letter('net')).function // 'σ' */
export const slope = (name: string, at: Sign): Slope => ({ type: 'slope', function: name, at })
