import { addressOf, type Derivation, linesOf, plainValue } from '@longhand/derivation'
import type { FirstStep } from './pass-check.ts'
import { sameForm } from './same-form.ts'

/**
 * The first line of a wrong working that is worked out otherwise than in the right one: those
 * before it are right, those after it follow from it or are changed as well.
 */
export const firstStep = (right: Derivation, wrong: Derivation): FirstStep => {
  const known = new Map(linesOf(right).map((line) => [addressOf(line), line]))
  const found = linesOf(wrong).find((line) => {
    const own = known.get(addressOf(line))
    return own !== undefined && own.value !== line.value && isChanged(own, line)
  })
  const step = found ?? wrong
  const expected = known.get(addressOf(step)) ?? right
  return {
    quantity: addressOf(step),
    expected: plainValue(expected.value),
    value: plainValue(step.value),
  }
}

/** Whether a line is worked out otherwise, and not only from other numbers. */
export const isChanged = (right: Derivation, wrong: Derivation): boolean =>
  !sameForm(right.formula, wrong.formula)
