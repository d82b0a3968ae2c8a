import { type Nested, type Problem, workProblem } from '@longhand/backprop'
import { type Askable, type Digits, mostTelling } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { problemQuestion } from './problem-question.ts'

/** Learning rates that no other factor is equal to. */
const learningRates: readonly number[] = [0.3, 0.7, 0.2, 0.6]

const proposals = 8

/** Numbers of two digits that follow from a seed: the same for everybody. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    // Park & Miller 1988, the minimal standard generator
    state = (state * 48_271) % 2_147_483_647
    return ((state % 199) - 99) / 100
  }
}

const renewed = (numbers: Nested, next: () => number): Nested =>
  typeof numbers === 'number' ? next() || 0.13 : numbers.map((one) => renewed(one, next))

/** The same problem with other weights, inputs and learning rate. @param seed From 1 on. */
const withOtherNumbers = (problem: Problem, seed: number): Problem => {
  const next = numbersFrom(seed)
  const weights = Object.entries(problem.weights).map(([layer, tensors]) => {
    const changed = Object.entries(tensors).map(([name, numbers]) => [name, renewed(numbers, next)])
    return [layer, Object.fromEntries(changed)]
  })
  const learningRate = learningRates[seed % learningRates.length] ?? 0.3
  return {
    ...problem,
    weights: Object.fromEntries(weights),
    input: problem.input.map((one) => renewed(one, next)),
    optimizer: { ...problem.optimizer, learningRate },
  }
}

/** A problem with other numbers, and the quantity asked of it. */
export interface Proposal extends Askable {
  readonly problem: Problem
}

/**
 * Better numbers for a question: of several problems of the same shape, and the problem itself, the
 * one whose quantity tells most ideas apart at the digits asked.
 */
export const betterNumbers = (
  problem: Problem,
  quantity: string,
  digits: Digits,
): Proposal | undefined => {
  const seeds = Array.from({ length: proposals }, (_, i) => i + 1)
  const problems = [problem, ...seeds.map((seed) => withOtherNumbers(problem, seed))]
  const asked = problems.flatMap((one, i): readonly Proposal[] => {
    const work = workProblem(one)
    const question = hasIssues(work) ? work : problemQuestion(work.value, quantity)
    return hasIssues(question) ? [] : [{ name: String(i), question: question.value, problem: one }]
  })
  const best = mostTelling(asked, digits)
  return asked.find((one) => one === best)
}
