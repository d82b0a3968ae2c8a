/** Functions that a formula can name. Activation functions are stated with their source in `backprop`. */
export type FunctionName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'step'
  | 'exp'
  | 'ln'
  | 'sqrt'
  | 'max'
  | 'min'
  | 'abs'
  | 'sign'

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
  exp: unary(Math.exp),
  ln: unary(Math.log),
  sqrt: unary(Math.sqrt),
  max: Math.max,
  min: Math.min,
  abs: unary(Math.abs),
  sign: unary(Math.sign),
}
