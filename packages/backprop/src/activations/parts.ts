import {
  type Application,
  apply,
  type Expression,
  negation,
  quantity,
  type Sum,
  sum,
} from '@longhand/derivation'
import { complement } from './complement.ts'

/** 1 above 0, else 0. */
export const aboveZero = (x: Expression): Application => apply('step', [x])

/** 0 above 0, else 1. */
export const notAbove = (x: Expression): Sum => complement(aboveZero(x))

/** e^x below 0, and 1 above: no power that is not needed grows too large. */
export const boundedPower = (x: Expression): Application =>
  apply('exp', [apply('min', [quantity('zero', 0), x])])

/** e^x − 1. */
export const powerLessOne = (x: Expression): Sum =>
  sum([apply('exp', [x]), negation(quantity('one', 1))])
