import { type Derivation, type Rewrite, rewrite, struck } from '@longhand/derivation'
import { type Check, fits, ideas, markAnswer, type Question, readAnswer } from '@longhand/marking'
import { expect, test } from 'vitest'
import { drawLayerQuestions } from './drawn-layers.ts'
import { drawCountQuestions } from './drawn-networks.ts'
import { drawProblemQuestions } from './drawn-problems.ts'
import { draws } from './draws.ts'

/** A question, and what someone answers who holds an idea. */
interface Planted {
  readonly idea: string
  readonly question: Question
  readonly answer: string
}

/** Whole numbers in full, others to nine digits: beyond 2^53 a float64 is no whole number's own. */
const written = ({ value }: Derivation): string =>
  typeof value === 'bigint' || Number.isSafeInteger(value) ? String(value) : value.toPrecision(9)

const heldBy = (by: Rewrite, question: Question): Derivation | undefined => {
  const outcome = rewrite(question.truth, by, question)
  return outcome === struck || outcome.type !== 'derivation' ? undefined : outcome
}

const isPlantable = ({ truth }: Question, wrong: Derivation): boolean => {
  const answer = readAnswer(written(wrong))
  return !('try' in answer) && !fits(truth.value, answer.readings[0])
}

const enough = 200

/** Ideas planted in questions, each idea in so many of them at most. */
const plant = (questions: readonly Question[]): readonly Planted[] => {
  const left = new Map([...ideas.keys()].map((id) => [id, enough]))
  return questions.flatMap((question) =>
    [...ideas.values()].flatMap(({ id, rewrites, held }): readonly Planted[] => {
      const count = left.get(id) ?? 0
      if (count === 0 || held === 'in-one-layer') return []
      const wrongs = rewrites.flatMap((by) => heldBy(by, question) ?? [])
      const wrong = wrongs.find((one) => isPlantable(question, one))
      if (wrong === undefined) return []
      left.set(id, count - 1)
      return [{ idea: id, question, answer: written(wrong) }]
    }),
  )
}

/** What an explanation supposes; those that suppose as much are tied. */
const supposed = ({ ids, at, says }: Check['mistakes'][number]): number =>
  ids.length + (at === null ? 0 : 0.5) + (says.includes('Apart from that') ? 0.75 : 0)

const rankOf = ({ idea, question, answer }: Planted): number => {
  const { mistakes } = markAnswer(question, answer)
  const own = mistakes.find(({ ids }) => ids.length === 1 && ids[0] === idea)
  if (own === undefined) return Number.POSITIVE_INFINITY
  return mistakes.filter((other) => supposed(other) < supposed(own)).length
}

test.each([
  ['counts, shapes and multiplications', () => drawCountQuestions(20 * draws)],
  ['forward passes, gradients and updates', () => drawProblemQuestions(7 * draws)],
  ['layers that normalise, join, leave out and pool', () => drawLayerQuestions(2 * draws)],
] as const)('an idea that is planted comes back, first or tied: %s', (_, draw) => {
  const planted = plant(draw())
  const ranks = planted.map((one) => ({ ...one, rank: rankOf(one) }))
  const lost = ranks.filter(({ rank }) => rank === Number.POSITIVE_INFINITY)
  expect(lost.map(({ idea, answer, question: { truth } }) => [idea, answer, truth.of])).toEqual([])
  expect(planted.length).toBeGreaterThan(200)
  for (const id of new Set(ranks.map(({ idea }) => idea))) {
    const own = ranks.filter(({ idea }) => idea === id)
    const first = own.filter(({ rank }) => rank === 0)
    expect(first.length / own.length).toBeGreaterThanOrEqual(0.9)
  }
})
