import * as v from 'valibot'
import type { Shape } from '../shape.ts'
import { hint, type Schema, size } from './words.ts'

/** A shape in whole numbers, by its type; NaN for a size that is not known. */
export const shape: Schema<Shape> = v.variant(
  'type',
  [
    v.strictObject({ type: v.literal('vector'), features: size }, hint('shape')),
    v.strictObject({ type: v.literal('sequence'), steps: size, features: size }, hint('shape')),
    v.strictObject(
      { type: v.literal('image'), height: size, width: size, channels: size },
      hint('shape'),
    ),
    v.strictObject(
      { type: v.literal('volume'), depth: size, height: size, width: size, channels: size },
      hint('shape'),
    ),
  ],
  hint('shape'),
)
