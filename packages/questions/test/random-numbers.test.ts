import { markAnswer, type Question } from '@longhand/marking'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawCountQuestions } from './drawn-networks.ts'
import { drawProblemQuestions } from './drawn-problems.ts'
import { draws, onDrawn, sampled } from './draws.ts'

/** Half as much up to twice as much; no simple number is likelier than another. */
const factor = fc.noBias(fc.integer({ min: 500_001, max: 1_999_999 })).map((n) => n / 1e6)

const isLarge = ({ truth: { value } }: Question): boolean =>
  Number.isInteger(Number(value)) ? Number(value) > 10_000 : Math.abs(Number(value)) > 1e-3

/** Every far-fetched stage abstains where luck is likelier than this. */
const mostLuck = 0.05

/** Whether a wrong number is explained; undefined where it is not wrong. */
const isNamed = (question: Question, by: number): boolean | undefined => {
  const value = Number(question.truth.value) * by
  const answer = Number.isInteger(Number(question.truth.value))
    ? String(Math.round(value))
    : value.toPrecision(6)
  const { verdict, mistakes } = markAnswer(question, answer)
  return verdict === 'wrong' ? mistakes.length > 0 : undefined
}

test.for([
  ['counts of five digits and more', () => drawCountQuestions(40 * draws)],
  ['reals of six digits', () => drawProblemQuestions(3 * draws)],
] as const)('random %s are named as rarely as luck has it', ([what, draw]) =>
  onDrawn(() => {
    const met = draw()
      .filter(isLarge)
      .flatMap((question) => sampled(factor, 20).flatMap((by) => isNamed(question, by) ?? []))
    const rate = met.filter((named) => named).length / met.length
    expect(met.length).toBeGreaterThan(50)
    process.stdout.write(`${what}: ${(100 * rate).toFixed(2)} % of ${met.length} are named\n`)
    expect(rate).toBeLessThan(mostLuck)
  }),
)
