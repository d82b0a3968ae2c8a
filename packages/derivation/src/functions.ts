import { erf } from './erf.ts'

/** Functions that a formula can name. Activation functions are stated with their source in `backprop`. */
export type FunctionName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'step'
  | 'softplus'
  | 'erf'
  | 'exp'
  | 'ln'
  | 'sqrt'
  | 'max'
  | 'min'
  | 'abs'
  | 'sign'
  | 'argmax'
  | 'equal'

type Numeric = (...x: readonly number[]) => number

/** One argument; a function asked without one has no value. */
const unary =
  (of: (x: number) => number): Numeric =>
  (x = Number.NaN) =>
    of(x)

/** What each function does, in float64. `step`, `relu` and `sign` are 0 at 0. */
export const functions: Readonly<Record<FunctionName, Numeric>> = {
  sigmoid: unary((x) => 1 / (1 + Math.exp(-x))),
  tanh: unary(Math.tanh),
  relu: unary((x) => Math.max(0, x)),
  step: unary((x) => (x > 0 ? 1 : 0)),
  // ln(1 + e^x), written so that no power grows too large
  softplus: unary((x) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))),
  erf: unary(erf),
  exp: unary(Math.exp),
  ln: unary(Math.log),
  sqrt: unary(Math.sqrt),
  max: Math.max,
  min: Math.min,
  abs: unary(Math.abs),
  sign: unary(Math.sign),
  // which of its arguments is the first largest, counted from 1
  argmax: (...x) => x.indexOf(Math.max(...x)) + 1,
  equal: (a, b) => (a === b ? 1 : 0),
}
