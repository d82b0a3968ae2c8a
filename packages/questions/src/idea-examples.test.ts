import { readProblem, workProblem } from '@longhand/backprop'
import { exampleNamed, problemNamed } from '@longhand/examples'
import { ideas, type Question, singleIdeas } from '@longhand/marking'
import { type Checked, hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'
import { problemQuestion } from './problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const questionOf = (subject: string, quantity: string): Question => {
  const data = problemNamed(subject)?.problem
  if (data !== undefined)
    return known(problemQuestion(known(workProblem(known(readProblem(data)))), quantity))
  const example = exampleNamed(subject)
  if (example === undefined) throw new RangeError(`There is no example ${subject}.`)
  return known(countQuestion(known(placeNetwork(example.network)), quantity))
}

test.each([...ideas.values()])(
  'every idea changes the answer to its own example: $id',
  ({ id, example: { subject, quantity } }) => {
    const led = singleIdeas(questionOf(subject, quantity)).flatMap(({ ids }) => ids)
    expect(led).toContain(id)
  },
)
