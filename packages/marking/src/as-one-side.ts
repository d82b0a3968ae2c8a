import { type Derivation, isTerm } from '@longhand/derivation'
import { type Answer, fits, readingOf } from './answer.ts'

/** What people write with two sides: 16×16 for a receptive field of 16. */
const hasSides = isTerm('receptive-field', 'output-height', 'output-width', 'height', 'width')

/**
 * An answer that gives one side of a square as both, read as the side that was asked for. A product
 * that comes to the right number itself stays what it is.
 */
export const asOneSide = (truth: Derivation, answer: Answer): Answer => {
  const [side, ...others] = answer.shape?.sizes ?? []
  const isSquare = others.length > 0 && others.every((other) => other === side)
  if (side === undefined || !isSquare || !hasSides(truth)) return answer
  if (answer.readings.some((reading) => fits(truth.value, reading))) return answer
  return { readings: [readingOf(side, 0)], decimals: null, digits: null }
}
