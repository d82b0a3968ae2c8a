import { mapShape } from '../../shape.ts'
import { arithmetic } from '../graph/arithmetic.ts'
import type { Building, Tensor } from '../graph/building.ts'
import { globalAverages } from '../graph/convolutions.ts'
import { labelsOf } from '../graph/labels.ts'
import type { Op } from '../graph/op-graph.ts'
import { flatten } from '../graph/reshaping.ts'
import {
  become,
  channelsOf,
  isLaidOut,
  passOn,
  slidingCount,
  type Translate,
  type Translations,
} from '../graph/translate.ts'
import { standForItself } from '../graph/unknown-op.ts'
import { activationOps } from './activations.ts'
import { productOps } from './products.ts'

const normalization: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const weights = op.inputs.slice(1, 5).map(build.constant)
  if (x === undefined || weights.some((one) => one?.dims[0] !== channelsOf(x))) return false
  return become(op, build, { kind: 'batchNormalization', reads: [x], weights })
}

/** How many axes a list of numbers names that is stored outside of the file. */
const countIn = (build: Building, name: string | undefined): number | undefined =>
  build.constant(name)?.dims[0]

/** Whether the dense layer behind reads as many numbers as are left. */
const isReadAs = (op: Op, build: Building, numbers: number): boolean =>
  (build.readers.get(op.outputs[0] ?? '') ?? []).some(
    ({ inputs }) => build.constant(inputs[1])?.dims[0] === numbers,
  )

/** Which axes are averaged is stored outside; where the next kernel reads the channels, all others. */
const mean: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const kind = x && globalAverages[slidingCount(x) - 1]
  if (x === undefined || kind === undefined || !isLaidOut(x, false)) return false
  const isAll =
    countIn(build, op.inputs[1]) === slidingCount(x) && isReadAs(op, build, channelsOf(x))
  if (!isAll || op.attributes.keep_dims === true) return false
  return become(op, build, { kind, reads: [x] }, () => labelsOf('vector', false))
}

/** The target is stored outside; two sizes are the batch and all the rest. */
const reshape: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  return x !== undefined && countIn(build, op.inputs[1]) === 2 && flatten(op, build, x)
}

const pad: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  return x !== undefined && standForItself(op, build, { areFirst: false, output: openBut(x) })
}

/** The channels are known, how many zeros stand around is not. */
const openBut = ({ layer }: Tensor) =>
  mapShape(layer.output, ({ value }, name) =>
    name === 'channels' || name === 'features' ? Number(value) : Number.NaN,
  )

const concat: Translate = (op, build) => {
  const reads = op.inputs.flatMap((name) => build.tensor(name) ?? [])
  const [first] = reads
  // the axis is stored outside; where only the channels differ, it is theirs
  const areUnlike = new Set(reads.map(channelsOf)).size > 1
  if (first === undefined || reads.length < 2 || !areUnlike) return false
  return become(op, build, { kind: 'concatenate', reads })
}

/** TensorFlow's operations, as TensorFlow.js keeps them. */
export const tfjsTranslations: Translations = {
  ...activationOps,
  ...productOps,
  FusedBatchNorm: normalization,
  FusedBatchNormV2: normalization,
  FusedBatchNormV3: normalization,
  Add: arithmetic('add', false),
  AddV2: arithmetic('add', false),
  BiasAdd: arithmetic('add', false),
  Sub: arithmetic('subtract', false),
  Mul: arithmetic('multiply', false),
  ConcatV2: concat,
  Identity: passOn,
  Mean: mean,
  Pad: pad,
  PadV2: pad,
  Reshape: reshape,
}
