import { type Candidate, markAnswer, type Question, singleIdeas, slips } from '@longhand/marking'
import fc from 'fast-check'
import { test } from 'vitest'
import { drawCountQuestions } from './drawn-networks.ts'
import { drawPassQuestions } from './drawn-problems.ts'
import { draws, onDrawn, sampled } from './draws.ts'
import { longTest } from './planting.ts'
import { slipped } from './slipped.ts'
import { talliesOf } from './tally.ts'

const place = fc.tuple(fc.nat(99), fc.nat(99))
const rounds = 200 * draws

/** Whole numbers in full, others to nine digits; undefined where it takes a power of ten. */
const spelled = (value: number | bigint): string | undefined => {
  const text =
    typeof value === 'bigint' || Number.isInteger(value) ? String(value) : value.toPrecision(9)
  return /^-?[\d.]+$/.test(text) ? text : undefined
}

/** An answer with a slip somewhere in it. */
const slippedIn = (id: string, value: number | bigint): string | undefined => {
  const [at = [0, 0]] = sampled(place, 1)
  const right = spelled(value)
  return right === undefined ? undefined : slipped(id, right, at)
}

/** Makes every slip on a number of each question, until each was made often enough. */
const plantSlips = (on: (question: Question) => Candidate | undefined, share: number): void => {
  const ids = slips.map(({ id }) => id)
  const tallies = talliesOf(ids)
  for (let round = 0; round < rounds && ids.some(tallies.isLacking); round++)
    for (const question of [...drawCountQuestions(4), ...drawPassQuestions(2)])
      for (const id of ids.filter(tallies.isLacking)) {
        const held = on(question)
        const answer = slippedIn(id, (held?.derivation ?? question.truth).value)
        if (answer === undefined) continue
        const check = markAnswer(question, answer)
        const isNamed = check.mistakes.some(
          ({ slip, ids: named }) => slip === id && (held === undefined || named[0] === held.ids[0]),
        )
        tallies.count(id, check, isNamed, `${question.truth.of}: ${answer}`)
      }
  tallies.close(share)
}

test(
  'a slip on the right number comes back, wherever in the number it is made',
  () => onDrawn(() => plantSlips(() => undefined, 0.98)),
  longTest,
)

test(
  'a slip on one idea comes back, but where luck would find one as easily',
  () => onDrawn(() => plantSlips(anyIdea, 0.9)),
  longTest,
)

/** One of the ideas that are held everywhere and suppose nothing more. */
const anyIdea = (question: Question): Candidate | undefined => {
  const plain = singleIdeas(question).filter(
    ({ at, under, supposes }) => at === null && under === null && !supposes,
  )
  const [pick = 0] = sampled(fc.nat(9999), 1)
  return plain[pick % plain.length]
}
