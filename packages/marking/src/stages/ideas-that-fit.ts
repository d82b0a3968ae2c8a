import { plainValue } from '@longhand/derivation'
import { ideas } from '../all-ideas.ts'
import { type Answer, fits } from '../answer.ts'
import { askOf } from '../ask.ts'
import type { Candidate } from '../candidate.ts'
import { chanceOf } from '../chance.ts'
import type { Mistake } from '../check.ts'
import type { Question } from '../question.ts'
import { singleIdeas } from '../single-ideas.ts'

/** Every single idea that gives the number answered, at its digits; the simplest first. */
export const ideasThatFit = (question: Question, answer: Answer): readonly Mistake[] => {
  const candidates = singleIdeas(question)
  const fitting = candidates.filter(({ derivation }) =>
    answer.readings.some((reading) => fits(derivation.value, reading)),
  )
  if (fitting.length === 0) return []
  const chance = chanceOf(
    candidates.map(({ derivation }) => derivation.value),
    answer,
  )
  return fitting.map((candidate) => ({
    id: candidate.ids[0] ?? '',
    ids: candidate.ids,
    at: candidate.at,
    says: sentenceOf(candidate, question),
    value: plainValue(candidate.derivation.value),
    slip: null,
    chance,
  }))
}

/** What is said to the learner: where the idea was held, and what besides it is a convention. */
const sentenceOf = ({ ids, at, layer, under }: Candidate, question: Question): string => {
  const said = ids.map((id) => ideaOf(id).says(askOf(question, layer))).join(' ')
  const placed = at === null ? said : `In ${at} ${said.replace(/^You\b/, 'you')}`
  if (under === null) return placed
  return `${placed} Apart from that, it is right under “${under.replaceAll('-', ' ')}”.`
}

const ideaOf = (id: string) => {
  const idea = ideas.get(id)
  if (idea === undefined) throw new RangeError(`There is no idea with the id ${id}.`)
  return idea
}
