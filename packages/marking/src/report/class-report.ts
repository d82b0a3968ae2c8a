import type { Check } from '../check.ts'
import { type Tally, tallyOf } from './tally.ts'

/** An answer that was marked: whose it is, and to what. */
export interface Answered {
  /** null where nobody is named. */
  readonly person: string | null
  readonly question: string
  readonly check: Check
}

/** How often an idea was met. */
export interface IdeaCount {
  /** The idea, or the slip where nothing but a slip was made. */
  readonly id: string
  /** Answers that it explains best. */
  readonly wrong: number
  /** Answers that it explains and that are right under a convention. */
  readonly convention: number
  /** Answers that it explains as one of several ideas, best or not. */
  readonly possible: number
  readonly people: number
  readonly questions: number
}

/** The answers to a question, or of a person. */
export interface NamedTally extends Tally {
  readonly name: string
  /** The idea that explains most of the wrong answers; null where none does. */
  readonly mostly: string | null
}

/** What a class answered: per idea, per question and per person, the most frequent first. */
export interface ClassReport {
  readonly answers: number
  readonly ideas: readonly IdeaCount[]
  readonly questions: readonly NamedTally[]
  readonly people: readonly NamedTally[]
}

/** Counts the answers of a class. Nothing but counts and names is kept of them. */
export const classReport = (answers: readonly Answered[]): ClassReport => ({
  answers: answers.length,
  ideas: ideasIn(answers),
  questions: talliesBy(answers, ({ question }) => question),
  people: talliesBy(answers, ({ person }) => person),
})

/** The ideas that explain an answer best; two, where it takes both. */
const bestOf = ({ mistakes: [best] }: Check): readonly string[] => best?.ids ?? []

const possibleIn = ({ mistakes }: Check): readonly string[] => [
  ...new Set(mistakes.flatMap((one) => one.ids)),
]

/** Things by each of their names, looked through once. */
const groupsBy = <Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): ReadonlyMap<string, readonly Thing[]> => {
  const groups = new Map<string, Thing[]>()
  for (const thing of things)
    for (const name of namesOf(thing)) {
      const group = groups.get(name)
      if (group === undefined) groups.set(name, [thing])
      else group.push(thing)
    }
  return groups
}

const ideasIn = (answers: readonly Answered[]): readonly IdeaCount[] => {
  const explained = groupsBy(answers, ({ check }) => bestOf(check))
  return [...groupsBy(answers, ({ check }) => possibleIn(check))]
    .map(([id, possible]): IdeaCount => {
      const best = explained.get(id) ?? []
      const wrong = best.filter(({ check }) => check.verdict === 'wrong').length
      return {
        id,
        wrong,
        convention: best.length - wrong,
        possible: possible.length,
        people: new Set(best.flatMap(({ person }) => person ?? [])).size,
        questions: new Set(best.map(({ question }) => question)).size,
      }
    })
    .toSorted((a, b) => b.wrong - a.wrong || b.possible - a.possible || a.id.localeCompare(b.id))
}

const talliesBy = (
  answers: readonly Answered[],
  nameOf: (answer: Answered) => string | null,
): readonly NamedTally[] =>
  [...groupsBy(answers, (answer) => [nameOf(answer)].flatMap((name) => name ?? []))]
    .map(([name, own]) => ({ name, ...tallyOf(own), mostly: mostFrequent(own) }))
    .toSorted((a, b) => b.wrong - a.wrong || a.name.localeCompare(b.name))

const mostFrequent = (answers: readonly Answered[]): string | null => {
  const wrong = answers.filter(({ check }) => check.verdict === 'wrong')
  const [first] = ideasIn(wrong)
  return first !== undefined && first.wrong > 0 ? first.id : null
}
