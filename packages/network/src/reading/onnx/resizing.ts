import { type Building, dimsIn, type Tensor } from '../graph/building.ts'
import { upSamplings, zeroPaddings } from '../graph/convolutions.ts'
import { shapeOfLabels } from '../graph/labels.ts'
import { numbersIn, type Op, wordIn } from '../graph/op-graph.ts'
import {
  become,
  isLaidOut,
  passOn,
  slidingCount,
  type Translate,
  type Translations,
} from '../graph/translate.ts'
import { standForItself } from '../graph/unknown-op.ts'

const pad: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const pads = numbersIn(op, 'pads') ?? numbersIn(op, 'paddings') ?? build.numbers(op.inputs[1])
  if (x === undefined || pads === undefined || pads.length !== 2 * x.labels.length) return false
  if (pads.every((zeros) => zeros === 0)) return passOn(op, build)
  const sides = x.labels.map((_, i) => [pads[i] ?? 0, pads[x.labels.length + i] ?? 0])
  const kind = zeroPaddings[slidingCount(x) - 1]
  const isInside =
    isLaidOut(x, true) &&
    sides
      .slice(0, 2)
      .flat()
      .every((zeros) => zeros === 0)
  const isZero = wordIn(op, 'mode', 'constant') === 'constant' && pads.every((zeros) => zeros >= 0)
  if (kind !== undefined && isInside && isZero)
    return become(op, build, { kind, config: { padding: sides.slice(2) }, reads: [x] })
  const dims = dimsIn(x).map((size, i) => size + (sides[i]?.[0] ?? 0) + (sides[i]?.[1] ?? 0))
  return standForItself(op, build, { areFirst: true, output: resized(x, dims) })
}

const resized = (x: Tensor, dims: readonly number[]) =>
  shapeOfLabels(x.layer.output.type, x.labels, dims)

/** How many times as large each axis becomes: said, or worked out from the sizes asked for. */
const scalesOf = (op: Op, build: Building, x: Tensor): readonly number[] | undefined => {
  const at = op.type === 'Upsample' || op.inputs.length === 2 ? 1 : 2
  const scales = numbersIn(op, 'scales') ?? build.numbers(op.inputs[at])
  if (scales !== undefined && scales.length > 0) return scales
  const sizes = build.numbers(op.inputs[3])
  return sizes && dimsIn(x).map((size, i) => (i === 0 ? 1 : (sizes[i] ?? Number.NaN) / size))
}

const resize: Translate = (op, build) => {
  const x = build.tensor(op.inputs[0])
  const scales = x && scalesOf(op, build, x)
  if (x === undefined || scales?.length !== x.labels.length) return false
  const size = scales.slice(2)
  const mode = wordIn(op, 'mode', 'nearest')
  const kind = upSamplings[slidingCount(x) - 1]
  const isWhole =
    isLaidOut(x, true) && scales[1] === 1 && size.every((one) => Number.isInteger(one) && one >= 1)
  if (kind !== undefined && isWhole && mode !== 'cubic')
    return become(op, build, {
      kind,
      config: { size, interpolation: mode === 'nearest' ? 'nearest' : 'bilinear' },
      reads: [x],
    })
  const dims = dimsIn(x).map((one, i) => Math.floor(one * (scales[i] ?? Number.NaN)))
  return standForItself(op, build, { areFirst: true, output: resized(x, dims) })
}

/** Operations that make an input larger. */
export const resizingOps: Translations = { Pad: pad, Resize: resize, Upsample: resize }
