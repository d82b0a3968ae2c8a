import {
  averagePools,
  type ByAxes,
  convolutions,
  globalAverages,
  globalMaxima,
  maxPools,
  putConvolution,
  transposed,
} from '../graph/convolutions.ts'
import { numberIn, numbersIn, type Op, wordIn } from '../graph/op-graph.ts'
import { become, isLaidOut, type Translate, type Translations } from '../graph/translate.ts'

/** One number for each axis that the windows slide along. */
const perAxis = (op: Op, name: string, axes: number): readonly number[] =>
  numbersIn(op, name) ?? Array.from({ length: axes }, () => 1)

/** ONNX lists all zeros before, then all zeros behind. */
const padding = (op: Op, axes: number): unknown => {
  if (/^SAME/.test(wordIn(op, 'auto_pad', 'NOTSET'))) return 'same'
  const pads = numbersIn(op, 'pads') ?? []
  return Array.from({ length: axes }, (_, i) => [pads[i] ?? 0, pads[axes + i] ?? 0])
}

const conv: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  const bias = build.constant(op.inputs[2])
  if (x === undefined || kernel === undefined || !isLaidOut(x, true)) return false
  if (op.inputs[2] && bias === undefined) return false
  const [filters = 0, channels = 0, ...kernelSize] = kernel.dims
  const groups = numberIn(op, 'group', 1)
  const axes = kernelSize.length
  return putConvolution(op, build, {
    kinds: convolutions,
    x,
    kernel,
    bias,
    filters,
    channels: channels * groups,
    config: {
      kernelSize,
      strides: perAxis(op, 'strides', axes),
      padding: padding(op, axes),
      dilationRate: perAxis(op, 'dilations', axes),
      groups,
    },
  })
}

const convTranspose: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  const bias = build.constant(op.inputs[2])
  const isAuto = wordIn(op, 'auto_pad', 'NOTSET') !== 'NOTSET'
  if (x === undefined || kernel === undefined || !isLaidOut(x, true)) return false
  if (isAuto || numbersIn(op, 'output_shape') || (op.inputs[2] && !bias)) return false
  const [channels = 0, perGroup = 0, ...kernelSize] = kernel.dims
  const groups = numberIn(op, 'group', 1)
  const axes = kernelSize.length
  return putConvolution(op, build, {
    kinds: transposed,
    x,
    kernel,
    bias,
    filters: perGroup * groups,
    channels,
    config: {
      kernelSize,
      strides: perAxis(op, 'strides', axes),
      padding: padding(op, axes),
      outputPadding: numbersIn(op, 'output_padding') ?? kernelSize.map(() => 0),
      dilationRate: perAxis(op, 'dilations', axes),
      groups,
    },
  })
}

const pool =
  (kinds: ByAxes): Translate =>
  (op, build) => {
    const x = build.tensor(op.inputs[0])
    const poolSize = numbersIn(op, 'kernel_shape')
    if (x === undefined || poolSize === undefined || !isLaidOut(x, true)) return false
    const kind = kinds[poolSize.length - 1]
    if (kind === undefined || x.labels.length !== poolSize.length + 2) return false
    const axes = poolSize.length
    const config = {
      poolSize,
      strides: perAxis(op, 'strides', axes),
      padding: padding(op, axes),
      dilationRate: perAxis(op, 'dilations', axes),
      ceilMode: numberIn(op, 'ceil_mode', 0) === 1,
    }
    return become(op, build, { kind, config, reads: [x] })
  }

const globalPool =
  (kinds: ByAxes): Translate =>
  (op, build) => {
    const x = build.tensor(op.inputs[0])
    const kind = x && kinds[x.labels.length - 3]
    if (x === undefined || kind === undefined || !isLaidOut(x, true)) return false
    return become(op, build, { kind, config: { keepdims: true }, reads: [x] })
  }

/** Operations whose windows slide over their input. */
export const windowOps: Translations = {
  Conv: conv,
  ConvTranspose: convTranspose,
  MaxPool: pool(maxPools),
  AveragePool: pool(averagePools),
  GlobalAveragePool: globalPool(globalAverages),
  GlobalMaxPool: globalPool(globalMaxima),
}
