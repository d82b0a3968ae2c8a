import type { Expression } from '@longhand/derivation'
import { type Axis, type AxisName, axesOf, type ShapeOf } from './shape.ts'

/** What the working calls an axis that a window slides along. */
export const wordsOf = {
  steps: { input: 'input-steps', kernel: 'kernel-steps', output: 'output-steps' },
  depth: { input: 'input-depth', kernel: 'kernel-depth', output: 'output-depth' },
  height: { input: 'input-height', kernel: 'kernel-height', output: 'output-height' },
  width: { input: 'input-width', kernel: 'kernel-width', output: 'output-width' },
} as const

/** An axis along which windows slide. */
export type SlidingAxis = keyof typeof wordsOf

/** Whether windows slide along an axis: all but channels and features. */
export const isSliding = (name: AxisName): name is SlidingAxis => Object.hasOwn(wordsOf, name)

/** An axis along which windows slide, and its size. */
export interface Along extends Axis<Expression> {
  readonly name: SlidingAxis
}

/** The axes of a shape along which windows slide, in order. */
export const slidingAxes = (shape: ShapeOf<Expression>): readonly Along[] =>
  axesOf(shape).flatMap(({ name, size }) => (isSliding(name) ? [{ name, size }] : []))
