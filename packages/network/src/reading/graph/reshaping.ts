import { axesOf } from '../../shape.ts'
import { type Building, dimsIn, type Tensor } from './building.ts'
import { type Label, labelsOf, shapeOfLabels, typeOfRank } from './labels.ts'
import type { Op } from './op-graph.ts'
import { become } from './translate.ts'

const product = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1)

/** The sizes behind the batch that a target asks for; undefined where they are not told. */
const wantedSizes = (
  target: readonly number[],
  x: Tensor,
  batch: number,
): readonly number[] | undefined => {
  const dims = dimsIn(x)
  const numbers = product(axesOf(x.layer.output).map(({ size }) => Number(size.value)))
  const [first = Number.NaN, ...rest] = target.map((size, i) =>
    size === 0 ? (dims[i] ?? Number.NaN) : size,
  )
  const known = rest.filter((size) => size !== -1)
  const missing = rest.length - known.length
  if (x.labels[0] !== 'batch' || missing > 1 || known.some((size) => !(size > 0))) return undefined
  const isBatch = Number.isNaN(first) || first === 1 || first === batch
  const fills = missing === 0 && product(known) === numbers
  if (!isBatch && !(first === -1 && (fills || (missing === 0 && Number.isNaN(numbers)))))
    return undefined
  return rest.map((size) => (size === -1 ? numbers / product(known) : size))
}

/** Whether a target puts the features of both directions side by side, all else as it is. */
const joinsDirections = (x: Tensor, target: readonly number[]): boolean => {
  const dims = dimsIn(x)
  const features = 2 * (dims.at(-1) ?? Number.NaN)
  const fits = (size: number, i: number) =>
    i === target.length - 1
      ? size === -1 || size === features
      : size === 0 || size === dims[i] || Number.isNaN(dims[i])
  return x.labels.at(-2) === 'two' && target.length === dims.length - 1 && target.every(fits)
}

/**
 * The same numbers in the sizes that a target asks for: nothing where only axes of 1 come or go, a
 * flatten where one axis is left, else a reshape; false where the target is not known.
 */
export const reshapeTo = (
  op: Op,
  build: Building,
  target: readonly number[],
  areFirst: boolean,
): boolean => {
  const x = build.tensor(op.inputs[0])
  if (x !== undefined && joinsDirections(x, target))
    return keep(op, build, x, [...x.labels.slice(0, -2), 'features'])
  const batch = build.graph.inputs[0]?.dims[0] ?? Number.NaN
  const sizes = x && wantedSizes(target, x, batch)
  if (x === undefined || sizes === undefined) return false
  const kept = x.labels.slice(1).filter((label) => label !== 'one')
  const dims = dimsIn(x).slice(1)
  const now = dims.filter((_, i) => x.labels[i + 1] !== 'one')
  if (sizes.length === now.length && sizes.every((size, i) => size === now[i]))
    return keep(op, build, x, ['batch', ...kept])
  if (sizes.length === 1) return flatten(op, build, x)
  const type = typeOfRank(sizes.length)
  if (type === undefined) return false
  const labels = labelsOf(type, areFirst)
  const shape = shapeOfLabels(type, labels, [Number.NaN, ...sizes])
  const targetShape = axesOf(shape).map(({ size }) => (Number.isNaN(size) ? -1 : size))
  if (targetShape.filter((size) => size === -1).length > 1) return false
  return become(op, build, { kind: 'reshape', config: { targetShape }, reads: [x] }, () => labels)
}

/** All numbers in one vector. */
export const flatten = (op: Op, build: Building, x: Tensor): boolean =>
  x.layer.output.type === 'vector'
    ? keep(op, build, x, ['batch', 'features'])
    : become(op, build, { kind: 'flatten', reads: [x] }, () => labelsOf('vector', false))

/** The same tensor, its axes called otherwise. */
export const keep = (
  { outputs }: Op,
  build: Building,
  { layer }: Tensor,
  labels: readonly Label[],
): boolean => {
  build.set(outputs[0], { layer, labels })
  return true
}
