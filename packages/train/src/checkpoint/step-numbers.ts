import type { Pass, StepLog } from '../training/one-pass.ts'

const perStep = 5

/** Steps as numbers, five each. */
export const numbersOfSteps = (steps: readonly StepLog[]): Float64Array =>
  Float64Array.from(
    steps.flatMap(({ examples, right, loss, step, gathering }) => [
      ...[examples, right, loss],
      ...[step, gathering],
    ]),
  )

/** Passes of so many steps each, back from their numbers. */
export const stepsOfNumbers = (
  numbers: ArrayLike<number>,
  lengths: readonly number[],
): readonly Pass[] => {
  const all = Array.from({ length: numbers.length / perStep }, (_, i): StepLog => {
    const at = (place: number) => numbers[i * perStep + place] ?? 0
    return { examples: at(0), right: at(1), loss: at(2), step: at(3), gathering: at(4) }
  })
  let next = 0
  return lengths.map((length) => {
    const first = next
    next += length
    return { status: 'done', steps: all.slice(first, next) }
  })
}
