import {
  type Derivation,
  type Expression,
  plainValue,
  plays,
  slotsOf,
  type Value,
  withSlots,
} from '@longhand/derivation'
import { type Answer, fits } from '../answer.ts'
import { chanceOf, mostLuck } from '../chance.ts'
import type { Mistake } from '../check.ts'
import { mistaken } from '../mistaken.ts'
import type { Question } from '../question.ts'

/** A size that comes of a wrong number in between. */
interface Slipped {
  readonly right: Value
  readonly written: Value
  readonly value: Value
}

const isSteps = plays('window-steps')

/**
 * One digit off by one in a number on the way to a size, from the tens on: (224 − 7)/2 + 1 with 118
 * for 108. Other digits would lead to so many numbers that luck is as likely; so are small sizes.
 */
export const slipOnTheWay = ({ truth }: Question, answer: Answer): readonly Mistake[] => {
  const slipped = stepsIn(truth).flatMap((node) => slippedAt(node, truth))
  const fitting = slipped.find(({ value }) => answer.readings.some((one) => fits(value, one)))
  if (fitting === undefined) return []
  const chance = chanceOf(
    slipped.map(({ value }) => value),
    answer,
  )
  if (chance >= mostLuck) return []
  const { right, written, value } = fitting
  const says = `One digit is off on the way: you worked with ${written} where ${right} belongs.`
  const id = 'slip-digit'
  return [{ id, ids: [id], at: null, says, value: plainValue(value), slip: id, chance }]
}

/** The steps of a window, and what is divided to get them. */
const stepsIn = ({ formula }: Derivation): readonly Expression[] =>
  [formula, ...slotsOf(formula)].flatMap((node) =>
    isSteps(node) && node.type === 'quotient' ? [node, node.dividend] : [],
  )

const slippedAt = (node: Expression, { formula }: Derivation): readonly Slipped[] => {
  const right = Number(node.value)
  if (!Number.isInteger(right)) return []
  return [10, 100, 1000].flatMap((place) => {
    const digit = Math.floor(right / place) % 10
    // a nine does not become a ten, and no digit stands before the first
    const steps = right < place ? [] : [1, -1].filter((by) => digit + by >= 0 && digit + by < 10)
    return steps.map((by) => {
      const written = right + by * place
      return { right, written, value: instead(formula, node, written).value }
    })
  })
}

const instead = (formula: Expression, node: Expression, written: number): Expression => {
  if (formula === node) return mistaken(written)
  if (formula.type === 'derivation') return formula
  const slots = slotsOf(formula).map((slot) => instead(slot, node, written))
  return withSlots(formula, slots) ?? formula
}
