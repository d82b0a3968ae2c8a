import { readProblem, workProblem } from '@longhand/backprop'
import { exampleNamed, problemNamed } from '@longhand/examples'
import { markAnswer, type Question, singleIdeas } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { test } from 'vitest'
import { countQuestion } from '../src/count-question.ts'
import { problemQuestion } from '../src/problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const network = (name: string): PlacedNetwork => {
  const example = exampleNamed(name)
  if (example === undefined) throw new RangeError(name)
  return known(placeNetwork(example.network))
}

/** A question as if it had never been asked. */
const asked = (question: Question): Question => ({ ...question })

// goals: the median within a millisecond, the slowest within 30
test.for(['conv1.parameters', 'conv2.connections', 'fc6.parameters', 'total.parameters'])(
  'a wrong count of AlexNet, by a single idea: %s',
  async (quantity, { bench }) => {
    const question = known(countQuestion(network('alexnet'), quantity))
    const [first] = singleIdeas(question)
    const answer = String(first?.derivation.value)
    await bench(quantity, () => markAnswer(asked(question), answer)).run()
  },
)

test.for(['conv1.parameters', 'conv2.connections', 'fc6.parameters', 'total.parameters'])(
  'a wrong count of AlexNet that no idea gives, pairs and slips included: %s',
  async (quantity, { bench }) => {
    const question = known(countQuestion(network('alexnet'), quantity))
    const answer = String(Math.round(Number(question.truth.value) * 1.2345))
    await bench(quantity, () => markAnswer(asked(question), answer)).run()
  },
)

// goal: within 100 ms with pairs
test('a wrong gradient, pairs included', async ({ bench }) => {
  const data = problemNamed('two-two-two')?.problem
  const work = known(workProblem(known(readProblem(data))))
  const question = known(problemQuestion(work, 'hidden.kernel[0][0].gradient'))
  await bench('two-two-two', () => markAnswer(asked(question), '0.00012345')).run()
})

// goal: within 0.2 s for all layers together
test('every idea at every layer of VGG-16', async ({ bench }) => {
  const vgg = network('vgg-16')
  const questions = vgg.layers.map(({ of }) => known(countQuestion(vgg, `${of}.parameters`)))
  await bench('VGG-16', () => questions.map((question) => singleIdeas(asked(question)))).run()
})
