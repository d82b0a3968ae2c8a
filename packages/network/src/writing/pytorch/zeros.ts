import { axesOf, type Sizes } from '../../shape.ts'
import { inPython } from '../python.ts'

/** Zeros before and after, along each axis that a window slides along. */
export type Sides = readonly (readonly [before: number, after: number])[]

interface Window {
  readonly size: readonly number[]
  readonly strides: readonly number[]
  readonly dilation: readonly number[]
}

/** The zeros that 'same' adds: as many as ⌈input / stride⌉ outputs need, the odd one behind. */
export const sidesOf = (
  padding: 'same' | 'causal' | Sides,
  input: Sizes,
  { size, strides, dilation }: Window,
): Sides => {
  if (typeof padding !== 'string') return padding
  const spans = size.map((k, i) => (k - 1) * (dilation[i] ?? 1) + 1)
  if (padding === 'causal') return spans.map((span) => [span - 1, 0])
  const sides = axesOf(input).map((axis) => Number(axis.size.value))
  return spans.map((span, i) => {
    const stride = strides[i] ?? 1
    const length = sides[i] ?? Number.NaN
    const total =
      stride === 1
        ? span - 1
        : Math.max((Math.ceil(length / stride) - 1) * stride + span - length, 0)
    return [Math.floor(total / 2), Math.ceil(total / 2)]
  })
}

/** Whether both sides of every axis have as many zeros, which PyTorch's layers can add. */
export const isEven = (sides: Sides): boolean => sides.every(([before, after]) => before === after)

/** The padding that a layer of PyTorch adds: `padding=(1, 1)`; nothing where there is none. */
export const evenPadding = (sides: Sides): string | undefined =>
  sides.every(([zeros]) => zeros === 0)
    ? undefined
    : `padding=${inPython(sides.map(([zeros]) => zeros))}`

/** F.pad names the last axis first. */
export const padded = (x: string, sides: Sides, value?: string): string => {
  const zeros = inPython([...sides].reverse().flat())
  return `F.pad(${x}, ${zeros}${value === undefined ? '' : `, value=${value}`})`
}
