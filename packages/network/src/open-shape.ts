import { type Address, type Expression, quantity } from '@longhand/derivation'
import { type AxisName, axesOf, mapShape, type Shape, type ShapeType, type Sizes } from './shape.ts'

const open: Readonly<Record<ShapeType, Shape>> = {
  vector: { type: 'vector', features: Number.NaN },
  sequence: { type: 'sequence', steps: Number.NaN, features: Number.NaN },
  image: { type: 'image', height: Number.NaN, width: Number.NaN, channels: Number.NaN },
  volume: {
    type: 'volume',
    depth: Number.NaN,
    height: Number.NaN,
    width: Number.NaN,
    channels: Number.NaN,
  },
}

/** A shape of this type of which no size is known. */
export const openSizes = (type: ShapeType): Sizes => statedSizes(open[type])

/** A shape that is stated in numbers, as what layer `of` puts out. */
export const statedSizes = (shape: Shape, of?: Address): Sizes =>
  mapShape(
    shape,
    (size: number, axis: AxisName): Expression =>
      quantity(axis, size, of === undefined ? '' : `${of}.output`),
  )

/** Whether nothing is known of a shape: it may then be of any type. */
export const isOpen = (sizes: Sizes): boolean =>
  axesOf(sizes).every(({ size }) => Number.isNaN(size.value))

/** Of branches that are alike, one whose sizes are known, or else the first. */
export const bestKnown = <S extends Sizes>(first: S, inputs: readonly S[]): S =>
  inputs.find((input) => !isOpen(input)) ?? first
