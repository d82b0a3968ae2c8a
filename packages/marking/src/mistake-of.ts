import { plainValue } from '@longhand/derivation'
import { ideas } from './all-ideas.ts'
import { askOf } from './ask.ts'
import type { Supposed } from './candidate.ts'
import type { Mistake } from './check.ts'
import type { Idea } from './idea.ts'
import type { Question } from './question.ts'

/** A candidate that was met, as marking tells it. */
export const mistakeOf = (candidate: Supposed, question: Question, chance: number): Mistake => ({
  id: candidate.ids[0] ?? '',
  ids: candidate.ids,
  at: candidate.at,
  says: sentenceOf(candidate, question),
  value: plainValue(candidate.value),
  slip: null,
  chance,
})

/** What is said to the learner: where the idea was held, and what besides it is a convention. */
const sentenceOf = ({ ids, at, layer, under }: Supposed, question: Question): string => {
  const said = ids.map((id) => ideaOf(id).says(askOf(question, layer))).join(' And: ')
  const placed = at === null ? said : `In ${at} ${said.replace(/^You\b/, 'you')}`
  if (under === null) return placed
  return `${placed} Apart from that, it is right under “${under.replaceAll('-', ' ')}”.`
}

const ideaOf = (id: string): Idea => {
  const idea = ideas.get(id)
  if (idea === undefined) throw new RangeError(`There is no idea with the id ${id}.`)
  return idea
}
