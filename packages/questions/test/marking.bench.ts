import { readProblem, workProblem } from '@longhand/backprop'
import { exampleNamed, problemNamed } from '@longhand/examples'
import { markAnswer, type Question, singleIdeas } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { test } from 'vitest'
import { countQuestion } from '../src/count-question.ts'
import { problemQuestion } from '../src/problem-question.ts'
import { lenet5 } from './lenet-5.ts'

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

const countsOf = (of: PlacedNetwork): readonly Question[] =>
  [
    ...of.layers.flatMap((layer) =>
      ['parameters', 'connections', 'macs', 'output'].map((what) => `${layer.of}.${what}`),
    ),
    'total.parameters',
    'total.macs',
  ].flatMap((quantity) => {
    const question = countQuestion(of, quantity)
    return hasIssues(question) ? [] : [question.value]
  })

/** Wrong, and the number of no idea: pairs and slips are searched too. */
const wrong = ({ truth }: Question): string => String(Math.round(Number(truth.value) * 1.2345) + 1)

/** The number of the idea that is found last. */
const mistaken = (question: Question): string | undefined =>
  singleIdeas(question).at(-1)?.value.toString()

const kinds = [
  ['an idea leads to', mistaken],
  ['no idea leads to, pairs and slips searched', wrong],
] as const

const timeOf = (question: Question, answer: string): number => {
  const begun = performance.now()
  markAnswer(asked(question), answer)
  return performance.now() - begun
}

interface Asking {
  readonly question: Question
  readonly answer: string
}

/**
 * How long each takes, shortest first, in 21 rounds of all of them: other programs only make one
 * longer, and a slow minute meets all alike.
 */
const times = (all: readonly Asking[]): readonly (readonly number[])[] => {
  const rounds = Array.from({ length: 21 }, () =>
    all.map(({ question, answer }) => timeOf(question, answer)),
  )
  return all.map((_, i) => rounds.flatMap((round) => round[i] ?? []).toSorted((a, b) => a - b))
}

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

const said = (numbers: readonly number[]): string =>
  `median ${medianOf(numbers).toFixed(2)} ms, slowest ${Math.max(...numbers).toFixed(1)} ms`

// goals: the median within a millisecond, the slowest within 30
test.for(['lenet-5', 'alexnet', 'vgg-16'])('every count of %s', (name) => {
  const questions = countsOf(network(name))
  // compiled before it is measured, as in every benchmark
  times(questions.map((question) => ({ question, answer: wrong(question) })))
  for (const [kind, answerTo] of kinds) {
    const turns = times(
      questions.flatMap((question) => {
        const answer = answerTo(question)
        return answer === undefined ? [] : [{ question, answer }]
      }),
    )
    const [least, usual] = [turns.map(([first = 0]) => first), turns.map(medianOf)]
    process.stdout.write(
      `${name}, a number that ${kind}: ${said(least)}; the median of the turns: ${said(usual)}\n`,
    )
  }
})

test.for(['conv1.parameters', 'conv2.connections', 'fc6.parameters', 'total.macs'])(
  'a wrong count of AlexNet, pairs and slips included: %s',
  async (quantity, { bench }) => {
    const question = known(countQuestion(network('alexnet'), quantity))
    await bench(quantity, () => markAnswer(asked(question), wrong(question))).run()
  },
)

test('a wrong gradient, pairs included', async ({ bench }) => {
  const data = problemNamed('two-two-two')?.problem
  const work = known(workProblem(known(readProblem(data))))
  const question = known(problemQuestion(work, 'hidden.kernel[0][0].gradient'))
  await bench('two-two-two', () => markAnswer(asked(question), '0.00012345')).run()
})

// goal: within 100 ms with pairs
test.for([
  'output.kernel[3][0].gradient',
  'F6.kernel[0][1].gradient',
  'C1.kernel[0][0][0][0].gradient',
])('a wrong gradient of LeNet-5, pairs included: %s', async (quantity, { bench }) => {
  const question = known(problemQuestion(lenet5(), quantity))
  const answer = (Number(question.truth.value) * 1.2345).toPrecision(6)
  await bench(quantity, () => markAnswer(asked(question), answer)).run()
})

// goal: within 0.2 s for all layers together
test('every idea at every layer of VGG-16', async ({ bench }) => {
  const vgg = network('vgg-16')
  const questions = vgg.layers.map(({ of }) => known(countQuestion(vgg, `${of}.parameters`)))
  await bench('VGG-16', () => questions.map((question) => singleIdeas(asked(question)))).run()
})
