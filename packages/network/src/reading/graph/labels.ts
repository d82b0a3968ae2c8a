import { type AxisName, axesOf, type Shape, type Sizes } from '../../shape.ts'

/**
 * What an axis of a tensor is: one of ours, the batch, an axis of length 1 that was put in, or one
 * for the two directions of a recurrent layer, whose features stand side by side here.
 */
export type Label = AxisName | 'batch' | 'one' | 'two'

/** The axes of each of our shapes, in our order. */
const ours: Readonly<Record<Shape['type'], readonly AxisName[]>> = {
  vector: ['features'],
  sequence: ['steps', 'features'],
  image: ['height', 'width', 'channels'],
  volume: ['depth', 'height', 'width', 'channels'],
}

const types = ['vector', 'sequence', 'image', 'volume'] as const

/** Our type of shape for so many axes without the batch. */
export const typeOfRank = (rank: number): Shape['type'] | undefined => types[rank - 1]

/** The axes of a shape as the source has them: channels behind the batch, or last. */
export const labelsOf = (type: Shape['type'], areFirst: boolean): readonly Label[] => {
  const names = ours[type]
  const last = names.at(-1) ?? 'features'
  return areFirst ? ['batch', last, ...names.slice(0, -1)] : ['batch', ...names]
}

/** The sizes of a tensor in the order of the source; NaN for the batch. */
export const dimsOf = (labels: readonly Label[], output: Sizes): readonly number[] => {
  const sizes = new Map<Label, number>(
    axesOf(output).map(({ name, size }) => [name, Number(size.value)]),
  )
  const inTwo = labels.includes('two')
  return labels.map((label) => {
    if (label === 'one' || label === 'two') return label === 'one' ? 1 : 2
    const size = sizes.get(label) ?? Number.NaN
    return inTwo && label === 'features' ? size / 2 : size
  })
}

/** A shape of a type whose sizes stand in our order. */
export const shapeOfDims = (type: Shape['type'], sizes: readonly number[]): Shape => {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = sizes
  if (type === 'vector') return { type, features: a }
  if (type === 'sequence') return { type, steps: a, features: b }
  if (type === 'image') return { type, height: a, width: b, channels: c }
  return { type, depth: a, height: b, width: c, channels: d }
}

/** The shape that labelled sizes stand for. */
export const shapeOfLabels = (
  type: Shape['type'],
  labels: readonly Label[],
  dims: readonly number[],
): Shape =>
  shapeOfDims(
    type,
    ours[type].map((name) => dims[labels.indexOf(name)] ?? Number.NaN),
  )
