import type { Tensor } from './tensor.ts'

/** A layer as a plain pass sees it. */
export interface PlainLayer {
  readonly inputs: readonly Tensor[]
  readonly weights: Readonly<Record<string, Tensor>>
  readonly config: Readonly<Record<string, unknown>>
  readonly mask: Tensor | undefined
  readonly isTraining: boolean
  /** Notes how near a number stands to a kink or a tie. */
  readonly near: (distance: number) => void
}

/** What a layer puts out, and what comes back to its inputs and weights. */
export interface PlainPass {
  readonly output: Tensor
  /** How large the terms are that each output is added up from, where the package adds others. */
  readonly added?: Tensor | undefined
  readonly back: (slope: Tensor) => {
    readonly inputs: readonly Tensor[]
    readonly weights: Readonly<Record<string, Tensor>>
  }
}

export type PlainKind = (layer: PlainLayer) => PlainPass

export const numberIn = (value: unknown, fallback: number): number =>
  typeof value === 'number' ? value : fallback

export const pairIn = (value: unknown, fallback: readonly number[]): readonly number[] => {
  if (typeof value === 'number') return [value, value]
  return Array.isArray(value) ? value.map(Number) : fallback
}
