import { numberIn } from '../graph/op-graph.ts'
import { become, type Translate, type Translations } from '../graph/translate.ts'

/** TensorFlow's names for functions of single numbers. */
export const activationNames: Readonly<Record<string, string>> = {
  Relu: 'relu',
  Relu6: 'relu6',
  Elu: 'elu',
  Selu: 'selu',
  Sigmoid: 'sigmoid',
  Tanh: 'tanh',
  Softplus: 'softplus',
  Softsign: 'softsign',
  Softmax: 'softmax',
  LogSoftmax: 'log-softmax',
  Exp: 'exponential',
  _MklSwish: 'silu',
}

const activation: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const name = activationNames[op.type]
  if (x === undefined || name === undefined) return false
  return become(op, build, { kind: 'activation', config: { activation: name }, reads: [x] })
}

const leaky: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const negativeSlope = Number(numberIn(op, 'alpha', 0.2).toPrecision(7))
  const config = { activation: 'leaky-relu', negativeSlope }
  return x !== undefined && become(op, build, { kind: 'activation', config, reads: [x] })
}

/** Functions of single numbers. */
export const activationOps: Translations = {
  ...Object.fromEntries(Object.keys(activationNames).map((name) => [name, activation])),
  LeakyRelu: leaky,
}
