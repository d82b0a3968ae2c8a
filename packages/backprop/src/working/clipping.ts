import {
  type Address,
  cell,
  type Expression,
  letter,
  power,
  quantity,
  sumOver,
  type Table,
  type Word,
  workedTable,
} from '@longhand/derivation'
import { clipFactor, clippedByNorm, clippedByValue, gradientNorm } from '../optimizers/clip.ts'
import type { LedgerLine } from '../optimizers/optimizer-rule.ts'
import { at } from '../writing/indices.ts'
import { atStage, type Stage } from '../writing/stage.ts'
import { once } from './once.ts'
import type { SetUp } from './set-up.ts'
import { indicesIn, type Tensor } from './tensor.ts'

/** A weight tensor and its gradients. */
export interface Graded {
  readonly tensor: Tensor
  readonly gradients: Table
}

/** How gradients are made smaller before they are used. */
export interface Clipping {
  /** The line that does so for a tensor; undefined where nothing is clipped. */
  readonly line: (graded: Graded, gradient: Expression) => LedgerLine | undefined
  /** Norms and factors that were asked for. */
  readonly tables: Table[]
}

/** Clipping by value, by the norm of each tensor, or by that of all of them. */
export const clippingOf = (
  { problem: { optimizer } }: SetUp,
  all: readonly Graded[],
  stage: Stage,
): Clipping => {
  const { clipValue, clipNorm, globalClipNorm } = optimizer
  const tables: Table[] = []
  const whole = once(() => factorOf(all, globalClipNorm ?? 0, '', stage, tables))
  return {
    tables,
    line: (graded, gradient) => {
      if (clipValue !== undefined) return clippedByValue(gradient, clipValue)
      if (clipNorm !== undefined) {
        const own = factorOf([graded], clipNorm, graded.tensor.of, stage, tables)
        return clippedByNorm(gradient, own)
      }
      return globalClipNorm === undefined ? undefined : clippedByNorm(gradient, whole())
    },
  }
}

/** The factor that brings gradients to a length of at most `limit`; writes it and their norm down. */
const factorOf = (
  graded: readonly Graded[],
  limit: number,
  of: Address,
  stage: Stage,
  tables: Table[],
): Expression => {
  const single = (word: Word, line: LedgerLine): Expression => {
    const sign = atStage(letter(word === 'gradient-norm' ? 'norm' : 'clip', tagOf(graded)), stage)
    const grid = { term: word, of: of + stage.mark, shape: [], signAt: () => sign }
    const table = workedTable(grid, { ...line, indices: [] })
    tables.push(table)
    return cell(table)
  }
  const norm = single('gradient-norm', gradientNorm(graded.map(squaresIn)))
  return single('clip-factor', clipFactor(norm, limit))
}

/** What stands under a norm: the tensor, or nothing where it is that of all of them. */
const tagOf = ([first, ...others]: readonly Graded[]): string | undefined => {
  const sign = others.length === 0 ? first?.tensor.signAfter(0)([]) : undefined
  return sign?.type === 'letter' ? sign.base + (sign.sub ?? '') : undefined
}

/** The squares of a tensor's gradients, added; of one number for all, its square alone. */
const squaresIn = ({ tensor, gradients }: Graded): Expression =>
  sumOver(
    indicesIn(tensor).map((name, axis) => ({
      name,
      count: tensor.isShared ? 1 : (tensor.shape[axis] ?? 0),
    })),
    power(cell(gradients, ...at(...indicesIn(tensor))), quantity('square', 2)),
  )
