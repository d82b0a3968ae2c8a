import { shapeOf } from '../../shape.ts'
import type { Building, Tensor } from './building.ts'
import { type Constant, type Op, sizeOf } from './op-graph.ts'
import { become, channelsOf, onlyReader, type Translate } from './translate.ts'
import { standForItself } from './unknown-op.ts'

/** Number by number: adding, and what joins branches alike. */
export type Joint = 'add' | 'subtract' | 'multiply'

const combine: Readonly<Record<Joint, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
}

/** Shape arithmetic: a number with each of several, or several with several. */
export const foldPairs = (
  op: Op,
  build: Building,
  by: (a: number, b: number) => number,
): boolean => {
  const [a, b] = op.inputs.map(build.numbers)
  if (a === undefined || b === undefined) return false
  const length = Math.max(a.length, b.length)
  const at = (all: readonly number[], i: number) => all[all.length === 1 ? 0 : i] ?? Number.NaN
  build.setNumbers(
    op.outputs[0],
    Array.from({ length }, (_, i) => by(at(a, i), at(b, i))),
  )
  return true
}

/** Branches joined number by number, a tensor and one number a channel, or two numbers. */
export const arithmetic =
  (joint: Joint, areFirst: boolean): Translate =>
  (op, build) => {
    const [a, b] = op.inputs.map(build.tensor)
    if (a !== undefined && b !== undefined) return join(op, build, joint, [a, b])
    const x = a ?? b
    if (x === undefined) return foldPairs(op, build, combine[joint])
    const constant = op.inputs.map(build.constant).find((one) => one !== undefined)
    if (constant === undefined) return false
    if (isOneAChannel(constant, x)) return scaleOrShift(op, build, joint, x, constant)
    return standForItself(op, build, { areFirst, ...sameShape(x) })
  }

const join = (op: Op, build: Building, kind: Joint, [a, b]: readonly [Tensor, Tensor]): boolean => {
  const isAlike =
    a.labels.length === b.labels.length && a.labels.every((one, i) => one === b.labels[i])
  return isAlike && become(op, build, { kind, reads: [a, b] })
}

const sameShape = ({ layer }: Tensor) => ({ output: shapeOf(layer.output) })

/** One number for each channel: all other axes are 1, or left out in front. */
const isOneAChannel = (constant: Constant, x: Tensor): boolean => {
  const at = x.labels.findIndex((label) => label === 'channels' || label === 'features')
  const fromBehind = x.labels.length - at
  const channels = channelsOf(x)
  const others = constant.dims.filter((_, i) => i !== constant.dims.length - fromBehind)
  return (
    channels > 1 &&
    constant.isFloating &&
    constant.dims.at(-fromBehind) === channels &&
    others.every((dim) => dim === 1) &&
    sizeOf(constant) === channels
  )
}

/**
 * A number for each channel, multiplied or added: what is left of batch normalisation when its
 * statistics are worked into γ and β.
 */
const scaleOrShift = (
  op: Op,
  build: Building,
  joint: Joint,
  x: Tensor,
  constant: Constant,
): boolean => {
  const scale = joint === 'multiply'
  const next = scale ? onlyReader(build, op.outputs[0], /^(Add|AddV2)$/) : undefined
  const other = build.constant(next?.inputs.find((name) => name !== op.outputs[0]))
  const beta = other !== undefined && isOneAChannel(other, x) ? other : undefined
  const config = { statistics: 'buffers', scale, center: !scale || beta !== undefined }
  const weights = [constant, beta]
  const output = beta === undefined ? op.outputs[0] : next?.outputs[0]
  return become(
    op,
    build,
    { kind: 'batchNormalization', config, reads: [x], weights },
    undefined,
    output,
  )
}
