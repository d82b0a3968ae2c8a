import { shapeOf } from '../../shape.ts'
import type { Building } from '../graph/building.ts'
import { numberIn, type Op } from '../graph/op-graph.ts'
import {
  become,
  channelsOf,
  isLaidOut,
  onlyReader,
  slidingCount,
  type Translate,
  type Translations,
} from '../graph/translate.ts'
import { standForItself } from '../graph/unknown-op.ts'

type Settings = Readonly<Record<string, unknown>>

const activation = (op: Op, build: Building, config: Settings, output = op.outputs[0]): boolean => {
  const x = build.tensor(op.inputs[0])
  return (
    x !== undefined &&
    become(op, build, { kind: 'activation', config, reads: [x] }, undefined, output)
  )
}

const as =
  (name: string, settings: (op: Op) => Settings = () => ({})): Translate =>
  (op, build) =>
    activation(op, build, { activation: name, ...settings(op) })

/** A gate that multiplies what it reads: x·sigmoid(x). */
const gate =
  (alone: (op: Op) => string | undefined, gated: string): Translate =>
  (op, build) => {
    const name = alone(op)
    const [output] = op.outputs
    const product = onlyReader(build, output, /^Mul$/)
    const isGate = product?.inputs.includes(op.inputs[0] ?? '') === true
    if (name === undefined) return inPlace(op, build)
    return isGate
      ? activation(op, build, { activation: gated }, product?.outputs[0])
      : activation(op, build, { activation: name })
  }

/** An operation on single numbers that keeps the shape. */
const inPlace: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  return (
    x !== undefined &&
    standForItself(op, build, { areFirst: true, output: shapeOf(x.layer.output) })
  )
}

/** ONNX says the slope and the height at 0; PyTorch's and Keras 3's are 1/6 and 1/2. */
const hardSigmoid = (op: Op): string | undefined =>
  Math.abs(numberIn(op, 'alpha', 0.2) - 1 / 6) < 1e-4 && numberIn(op, 'beta', 0.5) === 0.5
    ? 'hard-sigmoid'
    : undefined

const bound = (op: Op, build: Building, name: 'min' | 'max', at: number): number | undefined => {
  const said = op.attributes[name]
  if (typeof said === 'number') return said
  const input = op.inputs[at]
  if (input === undefined || input === '') return name === 'min' ? -3e38 : 3e38
  return build.numbers(input)?.[0]
}

const clip: Translate = (op, build) => {
  const [min, max] = [bound(op, build, 'min', 1), bound(op, build, 'max', 2)]
  if (min === 0 && max === 6) return activation(op, build, { activation: 'relu6' })
  if (min === 0 && max !== undefined && max > 1e30)
    return activation(op, build, { activation: 'relu' })
  if (min !== undefined && max !== undefined && min > -1e30 && max < 1e30)
    return activation(op, build, { activation: 'hard-tanh', minValue: min, maxValue: max })
  return inPlace(op, build)
}

const softmax =
  (name: string): Translate =>
  (op, build) => {
    const x = build.tensor(op.inputs[0])
    if (x === undefined) return false
    const axis = numberIn(op, 'axis', -1)
    const label = x.labels.at(axis)
    return label === 'features' || label === 'channels'
      ? activation(op, build, { activation: name })
      : inPlace(op, build)
  }

/** One slope a channel, or one for each number. */
const prelu: Translate = (op, build) => {
  const [x, slope] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  if (x === undefined || slope === undefined || !isLaidOut(x, true)) return inPlace(op, build)
  const [channels = 1, ...others] = slope.dims
  const isOneAChannel = channels === channelsOf(x) && others.every((dim) => dim === 1)
  if (!isOneAChannel || others.length !== slidingCount(x)) return inPlace(op, build)
  const sharedAxes = others.map((_, i) => i + 1)
  return become(op, build, { kind: 'prelu', config: { sharedAxes }, reads: [x], weights: [slope] })
}

/** Functions of single numbers. */
export const activationOps: Translations = {
  Relu: as('relu'),
  LeakyRelu: as('leaky-relu', (op) => ({ negativeSlope: tidy(numberIn(op, 'alpha', 0.01)) })),
  Tanh: as('tanh'),
  Elu: as('elu', (op) => ({ alpha: tidy(numberIn(op, 'alpha', 1)) })),
  Celu: as('celu', (op) => ({ alpha: tidy(numberIn(op, 'alpha', 1)) })),
  Selu: as('selu'),
  Softplus: as('softplus'),
  Softsign: as('softsign'),
  HardSwish: as('hard-silu'),
  Mish: as('mish'),
  Gelu: as('gelu'),
  Exp: as('exponential'),
  Sigmoid: gate(() => 'sigmoid', 'silu'),
  HardSigmoid: gate(hardSigmoid, 'hard-silu'),
  Softmax: softmax('softmax'),
  LogSoftmax: softmax('log-softmax'),
  Clip: clip,
  PRelu: prelu,
  ...Object.fromEntries(
    [
      'Abs',
      'Ceil',
      'Cos',
      'Erf',
      'Floor',
      'Log',
      'LRN',
      'Neg',
      'Reciprocal',
      'Round',
      'Sin',
      'Sqrt',
    ].map((name) => [name, inPlace]),
  ),
}

/** Settings are stored in float32: 0.1 comes back as 0.10000000149011612. */
function tidy(value: number): number {
  return Number(value.toPrecision(7))
}
