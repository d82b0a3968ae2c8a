import type { Expression } from '@longhand/derivation'

/** Numbers without order. */
export interface VectorOf<Size> {
  readonly type: 'vector'
  readonly features: Size
}

/** A vector at each step. */
export interface SequenceOf<Size> {
  readonly type: 'sequence'
  readonly steps: Size
  readonly features: Size
}

/** Rows, columns, channels. */
export interface ImageOf<Size> {
  readonly type: 'image'
  readonly height: Size
  readonly width: Size
  readonly channels: Size
}

/** Slices, rows, columns, channels. */
export interface VolumeOf<Size> {
  readonly type: 'volume'
  readonly depth: Size
  readonly height: Size
  readonly width: Size
  readonly channels: Size
}

/** A shape names its axes and leaves out the batch; the last axis is the channels or features. */
export type ShapeOf<Size> = VectorOf<Size> | SequenceOf<Size> | ImageOf<Size> | VolumeOf<Size>

/** A shape in whole numbers; NaN for a size that is not known. */
export type Shape = ShapeOf<number>
/** A shape whose every size is an expression, so that the working runs through the network. */
export type Sizes = ShapeOf<Expression>
/** What a shape is called. */
export type ShapeType = Shape['type']
/** What an axis is called. */
export type AxisName = 'depth' | 'height' | 'width' | 'channels' | 'steps' | 'features'

/** One axis of a shape. */
export interface Axis<Size> {
  readonly name: AxisName
  readonly size: Size
}

const axis = <Size>(name: AxisName, size: Size): Axis<Size> => ({ name, size })

/** The axes in order, channels or features last. */
export const axesOf = <Size>(shape: ShapeOf<Size>): readonly Axis<Size>[] => {
  switch (shape.type) {
    case 'vector':
      return [axis('features', shape.features)]
    case 'sequence':
      return [axis('steps', shape.steps), axis('features', shape.features)]
    case 'image':
      return [
        axis('height', shape.height),
        axis('width', shape.width),
        axis('channels', shape.channels),
      ]
    case 'volume':
      return [
        axis('depth', shape.depth),
        axis('height', shape.height),
        axis('width', shape.width),
        axis('channels', shape.channels),
      ]
  }
}

/** A shape of the same type with other sizes. */
export const mapShape = <A, B>(
  shape: ShapeOf<A>,
  by: (size: A, name: AxisName) => B,
): ShapeOf<B> => {
  switch (shape.type) {
    case 'vector':
      return { type: 'vector', features: by(shape.features, 'features') }
    case 'sequence':
      return {
        type: 'sequence',
        steps: by(shape.steps, 'steps'),
        features: by(shape.features, 'features'),
      }
    case 'image':
      return {
        type: 'image',
        height: by(shape.height, 'height'),
        width: by(shape.width, 'width'),
        channels: by(shape.channels, 'channels'),
      }
    case 'volume':
      return {
        type: 'volume',
        depth: by(shape.depth, 'depth'),
        height: by(shape.height, 'height'),
        width: by(shape.width, 'width'),
        channels: by(shape.channels, 'channels'),
      }
  }
}

/** Channels or features: the size of the last axis. */
export const lastOf = <Size>(shape: ShapeOf<Size>): Size =>
  shape.type === 'image' || shape.type === 'volume' ? shape.channels : shape.features

/** The sizes of all axes but the last: how many vectors a shape holds. */
export const positionsOf = <Size>(shape: ShapeOf<Size>): readonly Size[] =>
  axesOf(shape)
    .slice(0, -1)
    .map(({ size }) => size)

/** The same shape with another last axis. */
export const withLast = <Size>(shape: ShapeOf<Size>, last: Size): ShapeOf<Size> =>
  mapShape(shape, (size, name) => (name === 'channels' || name === 'features' ? last : size))

/** A shape in the whole numbers it stands for. */
export const shapeOf = (sizes: Sizes): Shape => mapShape(sizes, ({ value }) => Number(value))

const inDigits = (size: number): string => (Number.isNaN(size) ? '?' : String(size))

/**
 * A shape in words; a size that is not known is a question mark.
 *
 * @example shapeInWords({ type: 'image', height: 28, width: 28, channels: 1 }) // 'a 28×28×1 image'
 */
export const shapeInWords = (shape: Shape): string => {
  const sizes = axesOf(shape).map(({ size }) => inDigits(size))
  const article = /^(8|11|18)/.test(String(sizes[0])) ? 'an' : 'a'
  return shape.type === 'vector'
    ? `a vector of ${inDigits(shape.features)}`
    : `${article} ${sizes.join('×')} ${shape.type}`
}
