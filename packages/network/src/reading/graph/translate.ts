import type { PlacedLayer } from '../../layer-kinds.ts'
import { axesOf, lastOf } from '../../shape.ts'
import type { Building, Made, Tensor } from './building.ts'
import { type Label, labelsOf } from './labels.ts'
import type { Constant, Op } from './op-graph.ts'

/** Reads an operation; false where it is not one that Longhand works out as it stands. */
export type Translate = (op: Op, build: Building) => boolean

/** Operations by what they do. */
export type Translations = Readonly<Record<string, Translate>>

/** Adds a layer whose first output has these axes; the operation is read then, rightly or not. */
export const become = (
  op: Op,
  build: Building,
  made: Made,
  labels?: (layer: PlacedLayer) => readonly Label[],
  output: string | undefined = op.outputs[0],
): boolean => {
  const layer = build.put(op, made)
  if (layer === undefined) return true
  const [first] = made.reads
  build.set(output, {
    layer,
    labels: labels?.(layer) ?? first?.labels ?? labelsOf('vector', false),
  })
  return true
}

/** Gives what an operation reads on as it is. */
export const passOn: Translate = (op, build) => {
  const read = build.tensor(op.inputs[0])
  const constant = build.constant(op.inputs[0])
  const numbers = build.numbers(op.inputs[0])
  if (read !== undefined) build.set(op.outputs[0], read)
  else if (constant !== undefined) build.rename(op.outputs[0], constant)
  else if (numbers !== undefined) build.setNumbers(op.outputs[0], numbers)
  return read !== undefined || constant !== undefined || numbers !== undefined
}

/** Whether a tensor's axes stand as the windows of a library want them. */
export const isLaidOut = ({ labels, layer }: Tensor, areFirst: boolean): boolean => {
  const wanted = labelsOf(layer.output.type, areFirst)
  return wanted.length === labels.length && wanted.every((label, i) => label === labels[i])
}

/** Whether the channels or features stand last. */
export const isLast = ({ labels, layer }: Tensor): boolean =>
  labels.at(-1) === axesOf(layer.output).at(-1)?.name

/** How many channels or features a tensor has. */
export const channelsOf = ({ layer }: Tensor): number => Number(lastOf(layer.output).value)

/** The axes along which windows slide: all but the batch and the last of ours. */
export const slidingCount = ({ layer }: Tensor): number => axesOf(layer.output).length - 1

/** The one operation that reads a tensor, if it is of this type and nothing else reads it. */
export const onlyReader = (
  build: Building,
  name: string | undefined,
  type: RegExp,
): Op | undefined => {
  const [only, ...others] = build.readers.get(name ?? '') ?? []
  if (only === undefined || others.length > 0 || build.graph.outputs.includes(name ?? ''))
    return undefined
  return type.test(only.type) ? only : undefined
}

/** The constant that an operation adds to a tensor, if it is one number for each of its units. */
export const biasIn = (
  build: Building,
  op: Op | undefined,
  tensor: string | undefined,
  units: number,
): Constant | undefined => {
  const other = op?.inputs.find((name) => name !== tensor)
  const bias = build.constant(other)
  if (bias === undefined || !bias.isFloating) return undefined
  const isOneEach = bias.dims.at(-1) === units && bias.dims.slice(0, -1).every((dim) => dim === 1)
  return isOneEach ? bias : undefined
}
