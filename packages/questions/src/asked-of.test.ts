import { readProblem, workProblem } from '@longhand/backprop'
import { exampleNamed, examples } from '@longhand/examples'
import { hasIssues, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { askedOf } from './asked-of.ts'
import { derivationOf } from './derivation-of.ts'

const addresses = (groups: ReturnType<typeof askedOf>): readonly string[] =>
  groups.flatMap(({ of, quantities }) =>
    quantities.map((quantity) => (of === '' ? quantity : `${of}.${quantity}`)),
  )

test.each(examples.map(({ name }) => name))(
  'askedOf: all that is listed of %s is answered',
  (name) => {
    const network = exampleNamed(name)?.network
    const placed = network && placeNetwork(network)
    if (placed === undefined || hasIssues(placed)) throw new RangeError(name)
    const asked = addresses(askedOf(placed.value))
    expect(asked.filter((quantity) => hasIssues(derivationOf(placed.value, quantity)))).toEqual([])
    expect(asked.length).toBeGreaterThan(placed.value.layers.length)
  },
)

test('askedOf: the field of a layer and the memory of the whole are among what can be asked', () => {
  const network = exampleNamed('alexnet')?.network
  const placed = network && placeNetwork(network)
  if (placed === undefined || hasIssues(placed)) throw new RangeError('alexnet')
  const asked = addresses(askedOf(placed.value))
  expect(asked).toContain('conv2.receptiveField')
  expect(asked).toContain('memory.torchsummary.parameters')
})

test('askedOf: all that is listed of a problem is answered', () => {
  const problem = readProblem({
    network: {
      name: 'small',
      input: { type: 'vector', features: 2 },
      layers: [{ kind: 'dense', name: 'a.b', config: { units: 2, activation: 'tanh' } }],
    },
    weights: {
      'a.b': {
        kernel: [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        bias: [0, 0],
      },
    },
    input: [
      [1, 2],
      [3, 4],
    ],
    target: [
      [0, 1],
      [1, 0],
    ],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
  })
  const work = hasIssues(problem) ? problem : workProblem(problem.value)
  if (hasIssues(work)) throw new RangeError('no problem')
  const asked = addresses(askedOf(work.value))
  expect(asked.filter((quantity) => hasIssues(derivationOf(work.value, quantity)))).toEqual([])
  // 2 losses, 6 weights twice, 2 examples of 2 outputs and 2 deltas
  expect(asked).toHaveLength(2 + 12 + 8)
})
