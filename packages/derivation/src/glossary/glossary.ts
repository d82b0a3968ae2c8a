import type { Letter } from '../sign.ts'
import { backpropagation } from './backpropagation.ts'
import { counting } from './counting.ts'
import { layers } from './layers.ts'
import { losses } from './losses.ts'
import { measuring } from './measuring.ts'
import { sequences } from './sequences.ts'
import { spatial } from './spatial.ts'
import { updating } from './updating.ts'

/** What a word of the working means, and the symbol it is written with where it has one. */
export interface Definition {
  readonly base?: string
  readonly sub?: string
  readonly prime?: true
  readonly meaning: string
  /** How an address ends that speaks of it, if not with the word; empty where `of` says it all. */
  readonly address?: string
}

/** A word of the working: what a node is (its term) or the part it plays (its role). */
export type Word =
  | keyof typeof counting
  | keyof typeof spatial
  | keyof typeof measuring
  | keyof typeof backpropagation
  | keyof typeof losses
  | keyof typeof updating
  | keyof typeof layers
  | keyof typeof sequences

/** Every word of every package, each with one meaning and one symbol. */
export const glossary: Readonly<Record<Word, Definition>> = {
  ...counting,
  ...spatial,
  ...measuring,
  ...backpropagation,
  ...losses,
  ...updating,
  ...layers,
  ...sequences,
}

/**
 * The symbol of a word, or undefined where it is written by its value or formula.
 *
 * @example signOf('input-channels') // { type: 'letter', base: 'C', sub: 'in' }
 */
export const signOf = (word: Word): Letter | undefined => {
  const { base, sub, prime } = glossary[word]
  if (base === undefined) return undefined
  return { type: 'letter', base, ...(sub && { sub }), ...(prime && { prime }) }
}
