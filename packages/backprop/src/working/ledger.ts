import {
  cell,
  givenTable,
  letter,
  quantity,
  type SignAt,
  signOf,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import type { Ledger } from '../optimizers/optimizer-rule.ts'
import { at } from '../writing/indices.ts'
import type { Stage } from '../writing/stage.ts'
import type { Numbers } from './set-up.ts'
import { indicesIn, type Tensor } from './tensor.ts'

/** What an optimizer wrote down for a weight tensor, by its word. */
export type Kept = ReadonlyMap<Word, Table>

/** A ledger before its gradient is known, and all that was written in it. */
export interface OpenLedger extends Omit<Ledger, 'gradient'> {
  /** Writes a line down that comes before the update: what becomes of the gradient. */
  readonly note: Ledger['write']
  readonly written: Kept
  /** What the next step will ask for: all that this one asked for. */
  readonly carriedOn: () => Kept
}

/**
 * A ledger for every number of a weight tensor in one step.
 *
 * @param stepsBefore How many steps the problem says came before its first.
 */
export const openLedger = (
  tensor: Tensor,
  before: Kept,
  stage: Stage,
  stepsBefore: number,
): OpenLedger => {
  const indices = indicesIn(tensor)
  const here = at(...indices)
  const written = new Map<Word, Table>()
  const asked = new Set<Word>()
  const writeAfter =
    (updates: number): Ledger['write'] =>
    (word, line) => {
      const signAt = keptSign(tensor, word, updates)
      const grid = { term: word, of: tensor.of + stage.mark, shape: tensor.shape, signAt }
      const table = workedTable(grid, { ...line, indices })
      written.set(word, table)
      return cell(table, ...here)
    }
  return {
    written,
    carriedOn: () => new Map([...written].filter(([word]) => asked.has(word))),
    step: quantity('step-number', stepsBefore + stage.updates + 1),
    kept: (word, start = 0) => {
      asked.add(word)
      return cell(before.get(word) ?? beginning(tensor, word, start), ...here)
    },
    write: writeAfter(stage.updates + 1),
    note: writeAfter(stage.updates),
  }
}

/** What an optimizer wrote before a step, as given numbers. */
export const keptAsGiven = (
  tensor: Tensor,
  word: Word,
  numbers: Numbers,
  { mark, updates }: Stage,
): Table => {
  const signAt = keptSign(tensor, word, updates)
  const grid = { term: word, shape: tensor.shape, of: `${tensor.of}Before${mark}`, signAt }
  return givenTable(grid, numbers)
}

/** What an optimizer begins with: the same number for every weight. */
const beginning = (tensor: Tensor, word: Word, start: number): Table => {
  const { of, shape } = tensor
  const cells = shape.reduce((product, count) => product * count, 1)
  const grid = { term: word, of: `${of}Start`, shape, signAt: keptSign(tensor, word, 0) }
  return givenTable(grid, new Float64Array(cells).fill(start))
}

/** What belongs to a weight is written with its name: the velocity of w5 is v_w5. */
const keptSign = ({ signAfter }: Tensor, word: Word, updates: number): SignAt => {
  const own = signOf(word)
  const weight = signAfter(0)
  return (place) => {
    const sign = weight(place)
    const name = sign.type === 'letter' ? sign.base + (sign.sub ?? '') : ''
    const below = own?.sub === undefined ? name : `${own.sub},${name}`
    return {
      ...letter(own?.base ?? '', below),
      ...(own?.prime && { prime: true }),
      ...(updates > 0 && { updated: updates }),
    }
  }
}
