import { type Problem, workProblem } from '@longhand/backprop'
import { exampleNamed } from '@longhand/examples'
import { ideas, type Question, singleIdeas } from '@longhand/marking'
import { type Checked, hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'
import { problemQuestion } from './problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const dense = (name: string) =>
  ({ kind: 'dense', name, config: { units: 2, activation: 'sigmoid', useBias: false } }) as const

const kernel = [
  [0.1, 0.2],
  [0.3, 0.4],
]

/** Problems that ideas name; their numbers are the pages'. */
const problems: Readonly<Record<string, Problem>> = {
  'weight-updates': {
    network: {
      name: 'weight-updates',
      input: { type: 'vector', features: 2 },
      layers: [dense('hidden'), dense('output')],
    },
    weights: { hidden: { kernel }, output: { kernel } },
    input: [[0.5, 0.1]],
    target: [[0.1, 0.9]],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
  },
}

const questionOf = (subject: string, quantity: string): Question => {
  const problem = problems[subject]
  if (problem !== undefined) return known(problemQuestion(known(workProblem(problem)), quantity))
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
