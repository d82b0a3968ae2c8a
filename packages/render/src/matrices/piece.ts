import type { Expression } from '@longhand/derivation'
import type { Writing } from '../writing.ts'
import type { Axes } from './axes-of.ts'
import type { MatrixFormat } from './matrix-format.ts'

/** A written part of a matrix formula, and how strongly it holds together. */
export interface Piece {
  readonly written: string
  readonly holds: number
}

/** How strongly parts hold together, weakest first. */
export const strength = { sum: 1, entrywise: 2, product: 3, power: 4, atom: 5 } as const

/** How a formula is written in matrices. */
export interface MatrixWriting extends Writing {
  readonly matrices: MatrixFormat
  /** The same for a part; undefined where no matrix says it. */
  readonly on: (node: Expression, axes: Axes) => Piece | undefined
}

/** A part where something that holds together at least as strongly as `least` is needed. */
export const held = ({ written, holds }: Piece, least: number, as: MatrixWriting): string =>
  holds < least ? as.style.format.brackets(written) : written

/** All parts, or undefined where one of them is missing. */
export const allOf = (parts: readonly (Piece | undefined)[]): readonly Piece[] | undefined =>
  parts.every((part) => part !== undefined) ? parts : undefined
