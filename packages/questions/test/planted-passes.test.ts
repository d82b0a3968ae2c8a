import { type Work, workProblem } from '@longhand/backprop'
import { rewrite, struck } from '@longhand/derivation'
import { type Idea, ideas, markPass, type PassEntry } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { readPass } from '../src/read-pass.ts'
import { problem } from './drawn-problems.ts'
import { draws, onDrawn, sampled } from './draws.ts'

/** All gradients or all updated weights of a problem, answered rightly. */
const rightly = (work: Work, part: 'gradients' | 'updated'): readonly PassEntry[] => {
  const read = readPass(work, part, { 'output.bias[0]': 0 })
  if (hasIssues(read)) throw new RangeError(JSON.stringify(read.issues))
  const names = ['output.bias[0]', ...read.value.missing]
  const whole = readPass(work, part, Object.fromEntries(names.map((name) => [name, 0])))
  if (hasIssues(whole)) throw new RangeError(JSON.stringify(whole.issues))
  return whole.value.entries.map((entry) => ({
    ...entry,
    question: { ...entry.question, conventions: [] },
    answer: Number(entry.question.truth.value).toPrecision(9),
  }))
}

/** The same as somebody answers who holds an idea; undefined where it changes nothing. */
const heldIn = (entries: readonly PassEntry[], idea: Idea): readonly PassEntry[] | undefined => {
  const [by] = idea.rewrites
  if (by === undefined) return undefined
  const answered = entries.map((entry) => {
    const outcome = rewrite(entry.question.truth, by, entry.question)
    return outcome === struck || Number.isNaN(Number(outcome.value))
      ? undefined
      : { ...entry, answer: Number(outcome.value).toPrecision(9) }
  })
  const whole = answered.filter((one) => one !== undefined)
  const isChanged = whole.some(({ answer }, i) => answer !== entries[i]?.answer)
  return whole.length === entries.length && isChanged ? whole : undefined
}

test.each(['gradients', 'updated'] as const)(
  'markPass: whoever holds one idea in all %s is told that idea, and the right ones are right',
  (part) =>
    onDrawn(() => {
      for (const drawn of sampled(problem, draws)) {
        // two steps of Adam are long workings, and a weight after them says little more
        const work = workProblem({ ...drawn, steps: 1 })
        if (!hasIssues(work)) plantEach(rightly(work.value, part))
      }
    }),
)

const plantEach = (right: readonly PassEntry[]): void => {
  expect(markPass(right)).toMatchObject({ verdict: 'right', mistakes: [], first: null })
  for (const idea of ideas.values()) {
    const answered = heldIn(right, idea)
    if (answered === undefined) continue
    const { verdict, mistakes, first } = markPass(answered)
    expect([idea.id, verdict, mistakes.map(({ id }) => id)]).toEqual([
      idea.id,
      'wrong',
      expect.arrayContaining([idea.id]),
    ])
    expect(first).not.toBeNull()
  }
}
