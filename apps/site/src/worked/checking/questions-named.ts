import { wrongNumbers } from '../../misconceptions/wrong-numbers.ts'
import type { Asked } from '../worked-example.ts'
import { misnamed, type Shows } from './named.ts'
import { nameOf, type Shown } from './shown.ts'

/** A component that names a question of the file, and what it shows of it. */
export const questionIn =
  (shows: (asked: Asked, name: string) => readonly Shown[]): Shows =>
  ({ of, in: variant }, { questions }) => {
    const asked = questions.find(({ entry }) => entry.of === of && entry.in === variant)
    if (asked === undefined)
      return misnamed('of', 'a question of problem.yaml', of, 'Add it to the questions.')
    return { value: shows(asked, nameOf(asked.entry.of, asked.entry.in)) }
  }

/** A claim in running text. */
export const claimIn: Shows = ({ of, in: variant }, { questions }) =>
  questions.some(({ entry, claims }) => entry.of === of && entry.in === variant && claims[0])
    ? { value: [] }
    : misnamed('of', 'a question with a claim', of, 'Add the claim to problem.yaml.')

/** A table of claims. */
export const claimsIn: Shows = ({ group }, { questions }) =>
  questions.some(({ entry, claims }) => claims[0] && (group === undefined || entry.group === group))
    ? { value: [] }
    : misnamed('group', 'a group with claims', group, 'Give questions with claims this group.')

/** A number under each of its conventions. */
export const underConventions = ({ question }: Asked, name: string): readonly Shown[] => [
  { name, derivation: question.truth },
  ...question.conventions.map(({ id, derivation }) => ({ name: `${name} if ${id}`, derivation })),
]

/** What known wrong ideas make of a number. */
export const underIdeas = ({ question }: Asked, name: string): readonly Shown[] =>
  wrongNumbers(question).map(({ idea, derivation }) => ({ name: `${name} by ${idea}`, derivation }))
