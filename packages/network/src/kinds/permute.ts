import * as v from 'valibot'
import { defineKind } from '../define-kind.ts'
import type { Kind, Misfit } from '../kind.ts'
import * as is from '../schema/words.ts'
import { axesOf, type Sizes, shapeInWords, shapeOf } from '../shape.ts'
import { shapeFrom } from '../shape-from.ts'

/** Settings of a new order of axes. */
export interface Permute {
  /** Which axis of the input stands in each place, counted from 1. */
  readonly dims: readonly number[]
}

const config: is.Schema<Permute> = v.strictObject(
  { dims: v.pipe(v.array(is.count, is.hint('dims')), v.minLength(1, is.hint('dims'))) },
  is.hint('object'),
)

const misfits = ({ dims }: Permute, input: Sizes): readonly Misfit[] => {
  const asked = axesOf(input).map((_, i) => i + 1)
  const isEveryAxis = dims.length === asked.length && asked.every((axis) => dims.includes(axis))
  if (isEveryAxis) return []
  return [
    {
      field: 'dims',
      expected: `each of ${asked.join(', ')} once, the axes of ${shapeInWords(shapeOf(input))}`,
      received: `[${dims.join(', ')}]`,
      try: 'Write the axes of the input in their new order.',
    },
  ]
}

/** The same numbers with their axes in another order. */
export const permute: Kind<'permute', Permute> = defineKind({
  kind: 'permute',
  says: 'Puts the axes in another order.',
  group: 'reshaping',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: (config, { input }) => misfits(config, input),
  place: ({ dims }, { input }) => {
    const sizes = axesOf(input).map(({ size }) => size)
    const moved = dims.flatMap((axis) => sizes[axis - 1] ?? [])
    // where channels become positions, a position holds what all positions held before
    const isMoved = dims.at(-1) !== sizes.length
    return {
      output: shapeFrom(moved) ?? input,
      weights: {},
      sees: { type: isMoved ? 'everything' : 'one-position' },
    }
  },
  names: { keras: 'Permute', onnx: 'Transpose' },
  tfjs: ({ dims }) => ({ factory: 'permute', arguments: { dims: [...dims] } }),
  example: { config: { dims: [2, 1] }, inputs: [{ type: 'sequence', steps: 10, features: 64 }] },
  source: 'Keras, Permute layer',
})
