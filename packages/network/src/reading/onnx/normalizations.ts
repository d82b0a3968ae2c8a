import { numberIn } from '../graph/op-graph.ts'
import {
  become,
  channelsOf,
  isLast,
  type Translate,
  type Translations,
} from '../graph/translate.ts'

const epsilonOf = (value: number): number => Number(value.toPrecision(7))

/** γ, β, running means and variances: in a file for use, all of them numbers that it holds. */
const batchNormalization: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const weights = op.inputs.slice(1, 5).map(build.constant)
  if (x === undefined || weights.length < 4) return false
  if (weights.some((one) => one?.dims.length !== 1 || one.dims[0] !== channelsOf(x))) return false
  const config = {
    epsilon: epsilonOf(numberIn(op, 'epsilon', 1e-5)),
    momentum: epsilonOf(numberIn(op, 'momentum', 0.9)),
  }
  const [gamma, beta, mean, variance] = weights
  return become(op, build, {
    kind: 'batchNormalization',
    config,
    reads: [x],
    weights,
    without: (isTaken) => ({
      ...(isTaken(gamma) && { scale: false }),
      ...(isTaken(beta) && { center: false }),
      ...(isTaken(mean) && isTaken(variance) && { statistics: 'buffers' }),
    }),
  })
}

const layerNormalization: Translate = (op, build) => {
  const [x, scale] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  const bias = build.constant(op.inputs[2])
  if (x === undefined || scale?.dims.length !== 1 || !isLast(x)) return false
  if (scale.dims[0] !== channelsOf(x)) return false
  const config = {
    epsilon: epsilonOf(numberIn(op, 'epsilon', 1e-5)),
    center: bias !== undefined,
  }
  return become(op, build, {
    kind: 'layerNormalization',
    config,
    reads: [x],
    weights: [scale, bias],
    without: (isTaken) => ({
      ...(isTaken(scale) && { scale: false }),
      ...(isTaken(bias) && { center: false }),
    }),
  })
}

const byChannel =
  (kind: 'instanceNormalization' | 'groupNormalization'): Translate =>
  (op, build) => {
    const x = build.tensor(op.inputs[0])
    const weights = op.inputs.slice(1, 3).map(build.constant)
    if (x === undefined || weights.some((one) => one?.dims[0] !== channelsOf(x))) return false
    const config = {
      epsilon: epsilonOf(numberIn(op, 'epsilon', 1e-5)),
      ...(kind === 'groupNormalization' && { groups: numberIn(op, 'num_groups', 1) }),
    }
    return become(op, build, { kind, config, reads: [x], weights })
  }

/** Normalisations. */
export const normalizationOps: Translations = {
  BatchNormalization: batchNormalization,
  LayerNormalization: layerNormalization,
  InstanceNormalization: byChannel('instanceNormalization'),
  GroupNormalization: byChannel('groupNormalization'),
}
