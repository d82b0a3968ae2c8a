import type { Building } from '../graph/building.ts'
import {
  averagePools,
  type ByAxes,
  convolutions,
  maxPools,
  putConvolution,
} from '../graph/convolutions.ts'
import { putDense } from '../graph/dense.ts'
import { numbersIn, type Op, wordIn } from '../graph/op-graph.ts'
import {
  become,
  biasIn,
  channelsOf,
  isLaidOut,
  onlyReader,
  type Translate,
  type Translations,
} from '../graph/translate.ts'
import { activationNames } from './activations.ts'

/** The function that is worked into an operation; undefined where Longhand does not know it. */
const fusedIn = (op: Op): string | undefined => {
  const fused = op.attributes.fused_ops
  const names = (Array.isArray(fused) ? fused : []).map(String).filter((name) => name !== 'BiasAdd')
  const [first, ...others] = names
  if (first === undefined) return 'linear'
  return others.length === 0 && first !== 'Softmax' ? activationNames[first] : undefined
}

/** Steps along rows and columns; TensorFlow lists the batch and the channels too. */
const inside = (op: Op, name: string): readonly number[] | undefined =>
  numbersIn(op, name)?.slice(1, -1)

const padding = (op: Op): unknown => {
  const word = wordIn(op, 'padding', 'VALID')
  if (word !== 'EXPLICIT') return word.toLowerCase()
  const zeros = numbersIn(op, 'explicit_paddings') ?? []
  return zeros
    .flatMap((before, i) => (i % 2 === 0 ? [[before, zeros[i + 1] ?? 0]] : []))
    .slice(1, -1)
}

interface WithBias {
  readonly bias: ReturnType<Building['constant']>
  readonly activation: string
  readonly output: string | undefined
}

/** The biases of a product: its own third input, or those that are added behind it. */
const biasOf = (op: Op, build: Building, units: number): WithBias | undefined => {
  const activation = fusedIn(op)
  const [output] = op.outputs
  if (activation === undefined || op.inputs.length > 3) return undefined
  if (op.inputs.length === 3) {
    const bias = build.constant(op.inputs[2])
    return bias && { bias, activation, output }
  }
  const added = onlyReader(build, output, /^(BiasAdd|Add|AddV2)$/)
  const bias = biasIn(build, added, output, units)
  return { bias, activation, output: bias === undefined ? output : added?.outputs[0] }
}

const conv: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  if (x === undefined || kernel?.dims.length !== 4 || !isLaidOut(x, false)) return false
  const [height = 0, width = 0, perGroup = 0, filters = 0] = kernel.dims
  const with_ = biasOf(op, build, filters)
  if (with_ === undefined || wordIn(op, 'data_format', 'NHWC') !== 'NHWC') return false
  const { bias, activation, output } = with_
  const groups = Math.max(Math.round(channelsOf(x) / perGroup), 1)
  const config = {
    kernelSize: [height, width],
    strides: inside(op, 'strides'),
    padding: padding(op),
    dilationRate: inside(op, 'dilations'),
    groups,
    activation,
  }
  const known = {
    kinds: convolutions,
    x,
    kernel,
    bias,
    filters,
    channels: perGroup * groups,
    config,
    output,
  }
  return putConvolution(op, build, known)
}

const depthwise: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  if (x === undefined || kernel?.dims.length !== 4 || !isLaidOut(x, false)) return false
  const [height = 0, width = 0, channels = 0, depthMultiplier = 0] = kernel.dims
  const with_ = biasOf(op, build, channels * depthMultiplier)
  if (with_ === undefined || channels !== channelsOf(x)) return false
  const { bias, activation, output } = with_
  const config = {
    kernelSize: [height, width],
    strides: inside(op, 'strides'),
    padding: padding(op),
    dilationRate: inside(op, 'dilations'),
    depthMultiplier,
    useBias: bias !== undefined,
    activation,
  }
  const made = { kind: 'depthwiseConv2d', config, reads: [x], weights: [kernel, bias] } as const
  return become(op, build, made, () => x.labels, output)
}

const matMul: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  if (x === undefined || kernel === undefined || op.attributes.transpose_a === true) return false
  const isTransposed = op.attributes.transpose_b === true
  const with_ = biasOf(op, build, kernel.dims[isTransposed ? 0 : 1] ?? 0)
  return with_ !== undefined && putDense(op, build, { x, kernel, isTransposed, ...with_ })
}

const pool =
  (kinds: ByAxes): Translate =>
  (op, build) => {
    const x = build.tensor(op.inputs[0])
    const poolSize = inside(op, 'ksize')
    const kind = kinds[(poolSize?.length ?? 0) - 1]
    if (x === undefined || kind === undefined || !isLaidOut(x, false)) return false
    const config = { poolSize, strides: inside(op, 'strides'), padding: padding(op) }
    return become(op, build, { kind, config, reads: [x] })
  }

/** Products with weights, and pools. */
export const productOps: Translations = {
  Conv2D: conv,
  _FusedConv2D: conv,
  DepthwiseConv2dNative: depthwise,
  FusedDepthwiseConv2dNative: depthwise,
  MatMul: matMul,
  _FusedMatMul: matMul,
  MaxPool: pool(maxPools),
  AvgPool: pool(averagePools),
}
