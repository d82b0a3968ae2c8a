import { axesOf, shapeOf } from '../../shape.ts'
import { foldPairs } from '../graph/arithmetic.ts'
import type { Building } from '../graph/building.ts'
import { globalAverages } from '../graph/convolutions.ts'
import type { Label } from '../graph/labels.ts'
import { numberIn, numbersIn, type Op } from '../graph/op-graph.ts'
import { flatten, keep, reshapeTo } from '../graph/reshaping.ts'
import {
  become,
  isLaidOut,
  passOn,
  slidingCount,
  type Translate,
  type Translations,
} from '../graph/translate.ts'
import { standForItself } from '../graph/unknown-op.ts'
import { concatNumbers } from './shape-arithmetic.ts'

const flattenAll: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  return x !== undefined && x.labels[0] === 'batch' && numberIn(op, 'axis', 1) === 1
    ? flatten(op, build, x)
    : false
}

const reshape: Translate = (op, build) => {
  const target = numbersIn(op, 'shape') ?? build.numbers(op.inputs[1])
  return target !== undefined && reshapeTo(op, build, target, true)
}

const transpose: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  if (x === undefined) return false
  const order = numbersIn(op, 'perm') ?? x.labels.map((_, i) => x.labels.length - 1 - i)
  const labels = order.flatMap((axis) => x.labels[axis] ?? [])
  return labels.length === x.labels.length && keep(op, build, x, labels)
}

const axesSaid = (op: Op, build: Building, rank: number): readonly number[] | undefined =>
  (numbersIn(op, 'axes') ?? build.numbers(op.inputs[1]))?.map((axis) =>
    axis < 0 ? rank + axis : axis,
  )

/** Axes of 1 are taken away; where positions go, one vector is left. */
const squeeze: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const numbers = build.numbers(op.inputs[0])
  if (x === undefined && numbers !== undefined) return passOn(op, build)
  const axes = x && axesSaid(op, build, x.labels.length)
  if (x === undefined || axes === undefined) return false
  const gone = axes.map((axis) => x.labels[axis])
  const left = x.labels.filter((_, i) => !axes.includes(i))
  if (gone.every((label) => label === 'one')) return keep(op, build, x, left)
  const ours = axesOf(x.layer.output).slice(0, -1)
  const isAll = ours.every(({ name, size }) => gone.includes(name) && size.value === 1)
  return isAll && flatten(op, build, x)
}

const unsqueeze: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  if (x === undefined) return passOn(op, build)
  const said = numbersIn(op, 'axes') ?? build.numbers(op.inputs[1])
  if (said === undefined) return false
  const rank = x.labels.length + said.length
  const axes = new Set(said.map((axis) => (axis < 0 ? rank + axis : axis)))
  const rest = [...x.labels]
  const labels = Array.from(
    { length: Math.min(rank, 16) },
    (_, i): Label => (axes.has(i) ? 'one' : (rest.shift() ?? 'one')),
  )
  return keep(op, build, x, labels)
}

const concat: Translate = (op, build) => {
  const reads = op.inputs.map(build.tensor)
  const tensors = reads.flatMap((one) => one ?? [])
  const [first] = tensors
  if (first === undefined) return concatNumbers(op, build)
  if (tensors.length < reads.length || tensors.length === 1) return false
  const isAlike = tensors.every(({ labels }) => labels.join() === first.labels.join())
  const label = first.labels.at(numberIn(op, 'axis', 1))
  const names = axesOf(first.layer.output).map(({ name }) => name)
  const at = names.map(String).indexOf(String(label))
  if (!isAlike || at < 0) return false
  const config = at === names.length - 1 ? {} : { axis: at + 1 }
  return become(op, build, { kind: 'concatenate', config, reads: tensors })
}

/** The mean over all positions; over other axes it is not worked out. */
const mean: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const axes = x && axesSaid(op, build, x.labels.length)
  const kind = x && globalAverages[slidingCount(x) - 1]
  if (x === undefined || axes === undefined || kind === undefined) return false
  const names = axesOf(x.layer.output)
    .slice(0, -1)
    .map(({ name }) => name)
  const isAll =
    axes.length === names.length &&
    axes.every((axis) => names.some((name) => name === x.labels[axis]))
  if (!isAll) return false
  const keepdims = numberIn(op, 'keepdims', 1) === 1
  const labels = keepdims ? x.labels : (['batch', 'features'] as const)
  return become(op, build, { kind, config: { keepdims }, reads: [x] }, () => labels)
}

const dropout: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const [said] = build.numbers(op.inputs[1]) ?? []
  const rate = Number((said ?? numberIn(op, 'ratio', 0.5)).toPrecision(6))
  if (x === undefined || !(rate >= 0 && rate < 1)) return passOn(op, build)
  return become(op, build, { kind: 'dropout', config: { rate }, reads: [x] })
}

const depthToSpace: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  if (x?.layer.output.type !== 'image' || !isLaidOut(x, true)) return false
  const config = { upscaleFactor: numberIn(op, 'blocksize', 1) }
  return become(op, build, { kind: 'pixelShuffle', config, reads: [x] })
}

const divide: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  if (x === undefined) return foldPairs(op, build, (a, b) => Math.floor(a / b))
  const other = build.tensor(op.inputs[1])
  const output = other === undefined ? { output: shapeOf(x.layer.output) } : {}
  return standForItself(op, build, { areFirst: true, ...output })
}

/** Operations that move numbers, leave some out, or put some in. */
export const shapeOps: Translations = {
  Concat: concat,
  DepthToSpace: depthToSpace,
  Div: divide,
  Dropout: dropout,
  Flatten: flattenAll,
  ReduceMean: mean,
  Reshape: reshape,
  Squeeze: squeeze,
  Transpose: transpose,
  Unsqueeze: unsqueeze,
}
