import type { Derivation } from '@longhand/derivation'
import type { Answer } from './answer.ts'
import { shapesAsked } from './shape-asked.ts'
import { wrongShape, wrongShapes } from './wrong-shape.ts'

/** What to write instead of a shape that is not the one a working comes to; undefined if it is. */
export const insteadOf = (working: Derivation, { shape }: Answer): string | undefined => {
  const asked = shapesAsked(working)
  if (shape === undefined || asked === undefined) return undefined
  const [only = [], ...others] = asked
  return others.length > 0 ? wrongShapes(shape, asked) : wrongShape(shape, only)
}
