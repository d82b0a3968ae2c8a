import type { AxisName, ShapeOf } from './shape.ts'

/** The axes of a shape by how many there are; undefined where no shape has as many. */
export const axisNames = (count: number): readonly AxisName[] | undefined =>
  [
    ['features'] as const,
    ['steps', 'features'] as const,
    ['height', 'width', 'channels'] as const,
    ['depth', 'height', 'width', 'channels'] as const,
  ][count - 1]

/** The shape with these sizes, in order; undefined where no shape has as many axes. */
export const shapeFrom = <Size>(sizes: readonly Size[]): ShapeOf<Size> | undefined => {
  const [a, b, c, d, ...rest] = sizes
  if (a === undefined || rest.length > 0) return undefined
  if (b === undefined) return { type: 'vector', features: a }
  if (c === undefined) return { type: 'sequence', steps: a, features: b }
  if (d === undefined) return { type: 'image', height: a, width: b, channels: c }
  return { type: 'volume', depth: a, height: b, width: c, channels: d }
}
