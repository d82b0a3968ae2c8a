import { readProblem, workProblem } from '@longhand/backprop'
import { type Expression, leavesFirst, type Place, type Sheet, shownBy } from '@longhand/derivation'
import { exampleNamed, problems } from '@longhand/examples'
import { ideas, type Question } from '@longhand/marking'
import { type Checked, hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { askedOf } from './asked-of.ts'
import { countQuestion } from './count-question.ts'
import { problemQuestion } from './problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const asked = (checked: Checked<Question>): readonly Question[] =>
  hasIssues(checked) ? [] : [checked.value]

const countsOf = (name: string): readonly Question[] => {
  const example = exampleNamed(name)
  if (example === undefined) throw new RangeError(name)
  const network = known(placeNetwork(example.network))
  return askedOf(network).flatMap(({ of, quantities }) =>
    quantities.flatMap((what) => asked(countQuestion(network, `${of}.${what}`))),
  )
}

const stepsOf = (problem: unknown): readonly Question[] => {
  const work = known(workProblem(known(readProblem(problem))))
  return askedOf(work).flatMap(({ of, quantities }) =>
    quantities
      .slice(0, 4)
      .flatMap((what) => asked(problemQuestion(work, of === '' ? what : `${of}.${what}`))),
  )
}

/** Ideas that change a node which shows nothing of what they seek. */
const unsoughtAt = ({ node, owner }: Place, sheet: Sheet): readonly string[] => {
  const shown = shownBy(node)
  return [...ideas.values()].flatMap(({ id, rewrites }) =>
    rewrites
      .filter(({ seeks }) => seeks?.every((sought) => !shown.has(sought)))
      .flatMap((by) => (by(node, sheet, owner) === undefined ? [] : [id])),
  )
}

const unsoughtIn = (questions: readonly Question[]): readonly string[] => {
  const seen = new Set<Expression>()
  return questions.flatMap((question) =>
    [question.truth, ...question.conventions.map(({ derivation }) => derivation)]
      .flatMap(leavesFirst)
      .filter(({ node }) => !seen.has(node) && seen.add(node))
      .flatMap((place) => unsoughtAt(place, question)),
  )
}

test.for(['lenet-5', 'one-of-each', 'in-sequence', 'there-and-back'])(
  'every idea changes only nodes that show what it seeks: counts of %s',
  (name) => {
    expect(unsoughtIn(countsOf(name))).toEqual([])
  },
)

test.for(problems.map(({ name, problem }) => ({ name, problem })))(
  'every idea changes only nodes that show what it seeks: $name',
  ({ problem }) => {
    expect(unsoughtIn(stepsOf(problem))).toEqual([])
  },
)
