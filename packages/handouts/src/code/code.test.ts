import {
  backpropJson,
  type LossName,
  type Problem,
  readProblem,
  workProblem,
} from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues } from '@longhand/network'
import * as tf from '@tensorflow/tfjs'
import { describe, expect, test } from 'vitest'
import { identifiersOf } from './identifiers.ts'
import { tfjsCode } from './tfjs/tfjs-code.ts'
import { torchCode } from './torch/torch-code.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

/** The problem of CONTRACTS.md: Mazur 2015, "A step by step backpropagation example". */
const twoTwoTwo: Problem = known(readProblem(problemNamed('two-two-two')?.problem))
const batch: Problem = {
  ...twoTwoTwo,
  input: [
    [0.05, 0.1],
    [1, -2],
    [0.5, 0.75],
  ],
  target: [
    [0, 1],
    [1, 0],
    [0, 1],
  ],
  steps: 3,
}
const lossNames: readonly LossName[] = [
  'half-squared-error',
  'squared-error',
  'mean-squared-error',
  'mean-absolute-error',
  'huber',
  'binary-cross-entropy',
  'binary-cross-entropy-from-logits',
  'cross-entropy',
  'cross-entropy-from-logits',
]
const optimizers: readonly Problem['optimizer'][] = [
  { kind: 'sgd', learningRate: 0.5, momentum: 0.9 },
  { kind: 'sgd', learningRate: 0.5, momentum: 0.9, nesterov: true, l2: 0.01 },
  { kind: 'sgd', learningRate: 0.5, momentum: 0.9, momentumForm: 'average' },
  { kind: 'adam', learningRate: 0.1, l2: 0.1, decayBiases: false },
  { kind: 'adamw', learningRate: 0.1, weightDecay: 0.1 },
  { kind: 'rmsprop', learningRate: 0.1 },
  { kind: 'rmsprop', learningRate: 0.1, epsilon: 0.1, epsilonInRoot: true },
  { kind: 'adagrad', learningRate: 0.1, initialAccumulator: 0.1 },
  { kind: 'sgd', learningRate: 0.5, clipValue: 0.05 },
  { kind: 'sgd', learningRate: 0.5, clipNorm: 0.05 },
  { kind: 'sgd', learningRate: 0.5, globalClipNorm: 0.05, weightDecay: 0.1 },
]
/** An image through a convolution with zeros around it, a pool and a dense layer. */
const image: Problem = {
  ...twoTwoTwo,
  names: {},
  network: {
    name: 'a small image',
    input: { type: 'image', height: 4, width: 4, channels: 1 },
    layers: [
      {
        kind: 'conv2d',
        name: 'conv 1',
        config: { filters: 2, kernelSize: 2, padding: 'same', activation: 'relu' },
      },
      { kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2 } },
      { kind: 'flatten', name: 'flat' },
      { kind: 'dense', name: 'output', config: { units: 2, activation: 'softmax' } },
    ],
  },
  weights: {
    'conv 1': {
      kernel: [
        [[[0.1, 0.2]], [[0.3, -0.4]]],
        [[[0.5, 0.6]], [[-0.7, 0.8]]],
      ],
      bias: [0.1, -0.1],
    },
    output: {
      kernel: Array.from({ length: 8 }, (_, i) => [i / 20, (3 - i) / 20]),
      bias: [0, 0],
    },
  },
  input: [[0.1, 0.7, 0.3, 0.4].map((a) => [0.5, 0.2, 0.9, 0.6].map((b) => [a + b - a * b * 2]))],
  target: [[1, 0]],
  loss: 'cross-entropy',
}
const problems: readonly (readonly [string, Problem])[] = [
  ['a convolution and a pool', image],
  ['two-two-two', twoTwoTwo],
  ['the sum over a batch', { ...batch, reduction: 'sum' }],
  ['biases left alone', { ...batch, update: { biases: false } }],
  [
    'shared biases',
    { ...batch, sharedBias: true, optimizer: { ...batch.optimizer, globalClipNorm: 0.1 } },
  ],
  ...lossNames.map((loss): readonly [string, Problem] => [loss, { ...batch, loss }]),
  [
    'hinge',
    {
      ...batch,
      loss: 'hinge',
      target: [
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    },
  ],
  ...optimizers.map((optimizer): readonly [string, Problem] => [
    JSON.stringify(optimizer),
    { ...batch, optimizer },
  ]),
]

/** Runs a module that we wrote, with its import handed in and what it prints handed back. */
const run = async (code: string): Promise<Record<string, unknown>> => {
  const body = code
    .replace(/^import .*$/m, '')
    .replace('console.log(JSON.stringify(answer))', 'return answer')
  const AsyncFunction = Object.getPrototypeOf(run).constructor
  return await new AsyncFunction('tf', body)(tf)
}

const numbersIn = (value: unknown): readonly number[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(numbersIn)
    : [Number(value)]

describe('tfjsCode reproduces the answer (run; 1e-4, float32)', () => {
  test.each(problems)('%s', async (_, problem) => {
    const work = known(workProblem(problem))
    const answer = await run(known(tfjsCode(work)))
    const { problem: __, ...own } = backpropJson(work)
    for (const [field, expected] of Object.entries(own)) {
      const theirs = numbersIn(answer[field])
      const ours = numbersIn(expected)
      expect(theirs.length).toBe(ours.length)
      for (const [i, number] of ours.entries())
        expect(Math.abs((theirs[i] ?? Number.NaN) - number), field).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(number)),
        )
    }
  })

  test('dropout with a mask of ours is an issue: TensorFlow.js would draw its own', () => {
    const [hidden, output] = twoTwoTwo.network.layers
    const layers = [hidden, { kind: 'dropout' as const, name: 'drop' }, output].flatMap(
      (layer) => layer ?? [],
    )
    const problem = { ...twoTwoTwo, network: { ...twoTwoTwo.network, layers } }
    const training = known(workProblem({ ...problem, masks: { drop: [[1, 0]] } }))
    const written = tfjsCode(training)
    expect(hasIssues(written) && written.issues.map(({ path }) => path)).toEqual(['drop'])
    expect(hasIssues(torchCode(training))).toBe(true)
    expect(hasIssues(tfjsCode(known(workProblem({ ...problem, mode: 'inference' }))))).toBe(false)
  })
})

describe('torchCode', () => {
  const code = (more: Partial<Problem>) => torchCode(known(workProblem({ ...twoTwoTwo, ...more })))

  test('weights as in Keras, a layer a line, the optimizer by its name in torch.optim', () => {
    const written = known(code({ optimizer: { kind: 'adam', learningRate: 0.001, l2: 0.1 } }))
    for (const line of [
      'hidden_kernel = torch.tensor([[0.15,0.25],[0.2,0.3]], dtype=real, requires_grad=True)',
      '    hidden = torch.sigmoid(layer_input @ hidden_kernel + hidden_bias)',
      '    each = 0.5 * (target - output) ** 2',
      '    {"params": kernels, "weight_decay": 0.1},',
      'optimizer = torch.optim.Adam(groups, lr=0.001, betas=(0.9, 0.999), eps=1e-8)',
    ])
      expect(written.split('\n')).toContain(line)
  })

  test.each(problems)('%s: brackets close, and what torch.optim lacks is said', (_, problem) => {
    const written = code(problem)
    if (hasIssues(written)) {
      expect(written.issues.map(({ path }) => path)).toEqual([
        expect.stringMatching(/^optimizer\.(epsilonInRoot|momentumForm|weightDecay|l2)$/),
      ])
      return
    }
    let open = 0
    for (const sign of written.value) {
      if ('([{'.includes(sign)) open += 1
      if (')]}'.includes(sign)) open -= 1
      expect(open).toBeGreaterThanOrEqual(0)
    }
    expect(open).toBe(0)
  })
})

test('steps before the first are an issue: the optimizers of libraries begin by themselves', () => {
  const optimizer = { kind: 'sgd' as const, learningRate: 0.5, momentum: 0.9 }
  const begun = { ...twoTwoTwo, optimizer, before: { velocity: twoTwoTwo.weights } }
  const work = known(workProblem(begun))
  for (const written of [tfjsCode(work), torchCode(work)])
    expect(hasIssues(written) && written.issues.map(({ path }) => path)).toEqual(['before'])
})

test('identifiersOf: whatever a layer is called, a name of its own that is no word of either language', () => {
  const names = ['conv 1', 'conv-1', '1st', 'return', 'x', '😀', '', 'Lambda', 'größe']
  const all = [...identifiersOf(names).values()]
  expect(new Set(all).size).toBe(names.length)
  for (const name of all) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/)
  expect(all).not.toContain('return')
})
