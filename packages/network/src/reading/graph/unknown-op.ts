import type { Shape } from '../../shape.ts'
import type { Building, Made, Tensor } from './building.ts'
import { labelsOf, shapeOfDims, shapeOfLabels, typeOfRank } from './labels.ts'
import type { Constant, Op } from './op-graph.ts'
import { become } from './translate.ts'

/** Operations that multiply no weights or activations with each other. */
const additive = new RegExp(
  [
    '^(Abs|Acos|Add|And|ArgM|Asin|Atan|Bernoulli|Ceil|Clip|Compress|Concat|Cos|Cum|Depth|Div|Dropout',
    'Elu|Equal|Erf|Exp|Eye|Flatten|Floor|Gather|Greater|Hard|Identity|InstanceN|Is|LayerN|LeakyRelu|Less',
    'Log|LRN|LpN|Max|Mean|Min|Mish|Mod|Mul$|Neg|NonM|NonZ|Not|OneHot|Or|Pad|Pow|PRelu|Random|Range',
    'Reciprocal|Reduce|Relu|Resize|Reshape|Reverse|Roi|Round|Rsqrt|Scatter|Selu|Shape|Shrink|Sigm|Sign|Sin',
    'Size|Slice|Soft|Space|Split|Sqrt|Square|Squeeze|StridedSlice|Sub|Sum|Swish|Tan|Threshold|Tile|TopK',
    'Transpose|Unique|Unsqueeze|Upsample|Where|Xor|BiasAdd|Pack|Unpack|Fill|Cast|Expand|AddV2|Fused.*Norm)',
  ].join('|'),
)

const toConfig = (shape: Shape): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(shape))

const sizesOf = (constants: readonly Constant[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    constants.map(({ name, dims }) => [name.slice(-150), dims.length === 0 ? [1] : [...dims]]),
  )

/** What an operation puts out that is not worked out: what the file says, or nothing known. */
const outputOf = (
  { outputs: [name = ''] }: Op,
  { graph }: Building,
  first: Tensor,
  areFirst: boolean,
): Shape => {
  const dims = graph.dims.get(name)
  const type = dims === undefined ? first.layer.output.type : typeOfRank(dims.length - 1)
  if (type === undefined) return shapeOfDims('vector', [])
  return shapeOfLabels(type, labelsOf(type, areFirst), dims ?? [])
}

/** Tensors that an operation reads, each once. */
const readsOf = ({ inputs }: Op, build: Building): readonly Tensor[] => [
  ...new Set(inputs.flatMap((name) => build.tensor(name) ?? [])),
]

/** How much is known of an operation that is not worked out. */
export interface Known {
  readonly areFirst: boolean
  /** What it puts out, where that is known. */
  readonly output?: Shape
}

/** Lets an operation stand for itself, with the weights it reads. */
export const standForItself = (op: Op, build: Building, { areFirst, output }: Known): boolean => {
  const reads = readsOf(op, build)
  const [first] = reads
  if (first === undefined) return false
  const weights = op.inputs.flatMap((name) => {
    const constant = build.constant(name)
    return constant?.isFloating && constant.isStored && !constant.dims.includes(0) ? constant : []
  })
  const held = (all: readonly Constant[]) =>
    additive.test(op.type) ? { constants: sizesOf(all) } : { weights: sizesOf(all), hides: true }
  const without: Made['without'] = (isTaken) => held(weights.filter((one) => !isTaken(one)))
  const shape = output ?? outputOf(op, build, first, areFirst)
  const config = {
    does: op.type.slice(0, 100),
    output: toConfig(shape),
    ...held(weights),
  }
  const labels = () => labelsOf(shape.type, areFirst)
  for (const name of op.outputs.slice(1))
    build.set(name, { layer: first.layer, labels: first.labels })
  return become(op, build, { kind: 'operation', config, reads, weights, without }, labels)
}
