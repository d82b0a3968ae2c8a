import { cell, type Expression } from '@longhand/derivation'
import { at } from '../writing/indices.ts'
import type { LossFormula, LossRule } from './loss-rule.ts'

/** A formula of one target and one output, and why it holds. */
interface Each extends Omit<LossFormula, 'formula'> {
  readonly formula: (target: Expression, output: Expression) => Expression
}

/** Judges every output by itself. */
export const eachOutput =
  (part: Each, slope: Each): LossRule['judge'] =>
  ({ output, target, indices }) => {
    const here = at(...indices)
    const [wanted, out] = [cell(target, ...here), cell(output, ...here)]
    return {
      part: { ...part, formula: part.formula(wanted, out) },
      slope: { ...slope, formula: slope.formula(wanted, out) },
      tables: [],
    }
  }
