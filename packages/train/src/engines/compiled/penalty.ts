import type { Regularization } from '../../experiment/regularization.ts'
import type { Ground } from './compile.ts'

/**
 * Adds what regularization asks to the gradients of the weights that are multiplied.
 *
 * @param gradient Where the gradients of the trained weights lie.
 */
export const penaltyOn = (
  regularization: Regularization | undefined,
  { kernels, weights }: Ground,
  gradient: number,
): (() => void) => {
  if (regularization === undefined) return () => {}
  const { l1, l2 } = regularization
  const kept = weights.all.flatMap(({ at, count, offset, multiplied }) =>
    multiplied && offset !== undefined ? [{ at, count, to: gradient + offset }] : [],
  )
  return () => {
    for (const { at, count, to } of kept) kernels.penalize(count, at, to, l1, l2)
  }
}
