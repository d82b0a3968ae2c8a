import { type Expression, plays, type Rewrite, type Sheet } from '@longhand/derivation'
import { partIn } from './part-in.ts'
import { follows, rework } from './rework.ts'

/** Another formula for the slope of a sigmoid, from the unit’s output. */
export const slopeOfSigmoid = (
  by: (out: Expression, sheet: Sheet) => Expression | undefined,
): Rewrite =>
  rework(follows('sigmoid-derivative'), ({ formula }, sheet) => {
    const out = partIn(formula, plays('activation'))
    return out && by(out, sheet)
  })
