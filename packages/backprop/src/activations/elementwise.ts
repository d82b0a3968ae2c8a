import {
  cell,
  type Expression,
  product,
  type SignAt,
  slope as slopeSign,
  workedTable,
} from '@longhand/derivation'
import { layerGrid, unitGrid } from '../writing/desk.ts'
import { at, example } from '../writing/indices.ts'
import { type ActivationRule, output } from './activation-rule.ts'

/** A function of one number, and its slope. */
export interface Elementwise {
  readonly of: (input: Expression) => Expression
  /** Left out where the slope is 1 everywhere. */
  readonly slope?: Slope
}

/** The slope of a function at a point. */
export interface Slope {
  readonly rule: string
  readonly because: string
  /** The function's letter: the σ of σ′(net). */
  readonly letter: string
  readonly formula: (input: Expression, output: Expression) => Expression
}

/** An activation function that bends every number by itself. */
export const elementwise =
  ({ of, slope }: Elementwise): ActivationRule =>
  ({ desk, input, part, indices: own, made = output }) => {
    const shape = input.shape.slice(1)
    const indices = [example, ...own]
    const here = at(...indices)
    const bent = workedTable(unitGrid(desk, made.part, made.term, shape), {
      rule: 'activation',
      because: 'the activation function of what goes in',
      indices,
      formula: of(cell(input, ...here)),
    })
    return {
      output: bent,
      tables: [bent],
      back: (reach) => {
        if (slope === undefined) return { formula: cell(reach, ...here), tables: [] }
        const signAt: SignAt = (place) => slopeSign(slope.letter, input.signAt(place))
        const slopes = workedTable(layerGrid(desk, part, 'activation-derivative', shape, signAt), {
          rule: slope.rule,
          because: slope.because,
          indices,
          formula: slope.formula(cell(input, ...here), cell(bent, ...here)),
        })
        const formula = product([cell(reach, ...here), cell(slopes, ...here)])
        return { formula, tables: [slopes] }
      },
    }
  }
