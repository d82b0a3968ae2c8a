import * as v from 'valibot'
import type { Shape } from '../shape.ts'
import { count, hint, type Schema } from './words.ts'

/** A shape in whole numbers, by its type. */
export const shape: Schema<Shape> = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('vector'), features: count }, hint('shape')),
    v.strictObject({ type: v.literal('sequence'), steps: count, features: count }, hint('shape')),
    v.strictObject(
      { type: v.literal('image'), height: count, width: count, channels: count },
      hint('shape'),
    ),
    v.strictObject(
      { type: v.literal('volume'), depth: count, height: count, width: count, channels: count },
      hint('shape'),
    ),
  ],
  hint('shape'),
)
