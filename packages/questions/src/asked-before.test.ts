import { exampleNamed } from '@longhand/examples'
import { type Check, markAnswer, type Question, singleIdeas } from '@longhand/marking'
import { type Checked, hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { askedOf } from './asked-of.ts'
import { countQuestion } from './count-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const placed = (name: string): PlacedNetwork => {
  const example = exampleNamed(name)
  if (example === undefined) throw new RangeError(name)
  return known(placeNetwork(example.network))
}

/** Right, the numbers of the first ideas, and a number that no idea gives. */
const answersTo = (question: Question): readonly string[] => [
  String(question.truth.value),
  ...singleIdeas(question)
    .slice(0, 6)
    .map(({ value }) => String(value)),
  String(Math.round(Number(question.truth.value) * 1.2345) + 1),
]

const checksOf = (network: PlacedNetwork, quantity: string): readonly Check[] => {
  const question = known(countQuestion(network, quantity))
  return answersTo(question).map((answer) => markAnswer(question, answer))
}

test.for(['lenet-5', 'in-sequence', 'there-and-back'])(
  'markAnswer: what was asked of %s before changes no answer',
  (name) => {
    const network = placed(name)
    const quantities = askedOf(network).flatMap(({ of, quantities: all }) =>
      all.map((what) => `${of}.${what}`),
    )
    const inOrder = quantities.map((quantity) => checksOf(network, quantity))
    const again = placed(name)
    const backwards = quantities.toReversed().map((quantity) => checksOf(again, quantity))
    expect(backwards.toReversed()).toEqual(inOrder)
  },
)
