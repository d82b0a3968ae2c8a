import {
  type Address,
  cellAddress,
  type Grid,
  letter,
  type SignAt,
  signOf,
  type Word,
} from '@longhand/derivation'
import { atStage, exampleOf, type Stage } from './stage.ts'

/** Where the numbers of one layer are written down at one stage of the training. */
export interface Desk {
  /** The layer's address. */
  readonly of: Address
  /** The layer in a symbol: the h of out_h1. */
  readonly tag: string
  readonly stage: Stage
  readonly examples: number
  /** The step of a sequence, where each is written by itself. */
  readonly step?: number
}

type Place = number | string

/**
 * Where something stands, under a symbol: positions count from 1 there.
 *
 * @example placeUnder('h', [0]) // 'h1'
 * @example placeUnder('hidden2', [0, 'j']) // 'hidden2,1,j'
 */
export const placeUnder = (tag: string, at: readonly Place[]): string => {
  const [first, ...others] = at.map((place) =>
    typeof place === 'number' ? String(place + 1) : place,
  )
  const isShort = tag.length <= 1 && typeof at[0] === 'number'
  const head = isShort ? [tag + (first ?? '')] : [tag, first ?? '']
  return [...head, ...others].filter((part) => part !== '').join(',')
}

/** How the numbers of a layer are written, an example first: out_h1, out_h1⁽²⁾. */
export const unitSign =
  ({ tag, stage, examples, step }: Desk, base: string): SignAt =>
  ([example, ...at]) => ({
    ...atStage(letter(base, placeUnder(tag, step === undefined ? at : [step, ...at])), stage),
    ...exampleOf(examples === 1 ? undefined : example),
  })

/** Numbers of a layer, an example first; `part` is their word in an address. */
export const layerGrid = (
  { of: layer, stage, examples, step }: Desk,
  part: string,
  term: Word,
  shape: readonly number[],
  signAt: SignAt,
): Grid => {
  const of = `${layer}.${part}${stage.mark}`
  const grid = { term, of, shape: [examples, ...shape], signAt }
  if (step === undefined) return grid
  return { ...grid, addressAt: ([n = 0, ...at]) => cellAddress(of, [n, step, ...at]) }
}

/** Numbers of a layer that are written with the letter of what they are: net_h1, out_h1, δ_h1. */
export const unitGrid = (desk: Desk, part: string, term: Word, shape: readonly number[]): Grid =>
  layerGrid(desk, part, term, shape, unitSign(desk, signOf(term)?.base ?? ''))
