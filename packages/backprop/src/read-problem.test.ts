import { sentenceOf } from '@longhand/network'
import { expect, test } from 'vitest'
import { readProblem } from './read-problem.ts'
import { workProblem } from './work-problem.ts'

const dense = (name: string, units: number, activation: string) => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
const right = {
  network: {
    name: 'classifier',
    input: { type: 'vector', features: 2 },
    layers: [dense('hidden', 3, 'sigmoid'), dense('output', 2, 'softmax')],
  },
  weights: {
    hidden: {
      kernel: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      bias: [1, 2, 3],
    },
    output: {
      kernel: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      bias: [0, 0],
    },
  },
  input: [[1, 2]],
  target: [[0, 1]],
  loss: 'cross-entropy',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
}
const { weights, network } = right

const said = (changes: Record<string, unknown>): readonly string[] => {
  const read = readProblem({ ...right, ...changes })
  return 'issues' in read ? read.issues.map(sentenceOf) : ['right']
}

test('readProblem: a right problem comes back as it is', () => {
  expect(readProblem(right)).toEqual({ value: right })
})

test('readProblem: all that is wrong is said at once', () => {
  const changes = { loss: 'x', optimizer: { kind: 'adam' }, weights: {}, input: [], target: [[1]] }
  expect(said({ ...changes, lerningRate: 1, steps: 0 })).toMatchInlineSnapshot(`
    [
      "steps: expected a whole number of at least 1, received 0. Write 1 for a single update.",
      "lerningRate: expected one of the fields network, weights, masks, input, target, loss, optimizer, before, update, mode, steps, names, sharedBias, huberDelta, reduction, received the field "lerningRate". Check the spelling, or leave it out.",
      "loss: expected one of the losses half-squared-error, squared-error, mean-squared-error, mean-absolute-error, huber, hinge, binary-cross-entropy, binary-cross-entropy-from-logits, cross-entropy, cross-entropy-from-logits, received "x". Choose one of these.",
      "optimizer.learningRate: expected a number above 0, received nothing. Write a number such as 0.5.",
      "weights.hidden: expected kernel (2×3) and bias (3), received nothing. Write the numbers of this layer: {"kernel": [[…]], "bias": […]}.",
      "weights.output: expected kernel (3×2) and bias (2), received nothing. Write the numbers of this layer: {"kernel": [[…]], "bias": […]}.",
      "input: expected a list of examples, at least one, received a list of 0. Write a list with an entry for each example, such as [[0.05, 0.1]].",
      "target[0]: expected a list of 2, received a list of 1. Write 2 numbers in brackets.",
    ]
  `)
})

test('readProblem: nothing at all', () => {
  expect(readProblem(undefined)).toMatchObject({ issues: [{ path: '', received: 'nothing' }] })
  expect(readProblem({})).toMatchObject({
    issues: [{ path: 'loss' }, { path: 'optimizer' }, { path: 'network' }],
  })
})

const kernel = [
  [1, 4],
  [2, 5],
  [3, 6],
]
const hidden = (changes: Record<string, unknown>) => ({
  weights: { ...weights, hidden: { ...weights.hidden, ...changes } },
})
const inNetwork = (changes: Record<string, unknown>) => ({ network: { ...network, ...changes } })
const [first, second] = network.layers
const dropped = (masks: unknown) => ({
  network: { ...network, layers: [first, { kind: 'dropout', name: 'drop' }, second] },
  masks,
})

test('readProblem: a part that is wrong hides no other', () => {
  const hidden = {
    ...weights.hidden,
    kernel: [
      ['a', 2, 3],
      [4, null, 6],
    ],
  }
  const wrong = said({ weights: { ...weights, hidden }, target: [[2, 1]], names: { x: 'w' } })
  expect(wrong.map((sentence) => sentence.split(':')[0])).toEqual([
    ...['weights.hidden.kernel[0][0]', 'weights.hidden.kernel[1][1]', 'target[0][0]', 'names'],
  ])
})

test('readProblem: numbers are looked at even where the network cannot be read', () => {
  const layers = [dense('hidden', 3, 'sigmo'), dense('output', 2, 'softmax')]
  const hidden = { kernel: [['a']], bias: [[[[[[[[[[[[1]]]]]]]]]]]] }
  const wrong = said({ network: { ...network, layers }, weights: { hidden }, input: [[true]] })
  expect(wrong.map((sentence) => sentence.split(':')[0])).toEqual([
    ...['hidden.activation', 'weights.hidden.kernel[0][0]', 'input[0][0]'],
  ])
})

test.each([
  [
    'a kernel that was turned',
    hidden({ kernel }),
    'weights.hidden.kernel: expected numbers in lists of 2×3, received a list of 3. Rows and columns look swapped: write a row for each input, a column for each unit.',
  ],
  [
    'a tensor that is missing',
    hidden({ bias: undefined }),
    'weights.hidden.bias: expected a list of 3, received nothing. Write 3 numbers in brackets.',
  ],
  [
    'a layer without its weights',
    { weights: { hidden: weights.hidden } },
    'weights.output: expected kernel (3×2) and bias (2), received nothing. Write the numbers of this layer: {"kernel": [[…]], "bias": […]}.',
  ],
  [
    'a layer that is not there',
    { weights: { ...weights, hiden: {} } },
    'weights.hiden: expected a layer with weights: hidden, output, received "hiden". Check the spelling, or leave it out.',
  ],
  [
    'a tensor that is not there',
    hidden({ beta: [1] }),
    'weights.hidden.beta: expected a weight of this layer: kernel, bias, received "beta". Check the spelling, or leave it out.',
  ],
  [
    'a number in quotes',
    hidden({ bias: [1, '2', 3] }),
    'weights.hidden.bias[1]: expected a number, received "2". Write a number such as 0.35, without quotes.',
  ],
  [
    'one example by itself',
    { input: [1, 2] },
    'input: expected a list of examples, received one example by itself. Put it in a list: [[1, 2]].',
  ],
  [
    'more inputs than targets',
    { input: [...right.input, ...right.input] },
    'target: expected as many targets as inputs: 2, received 1 of them. Write one target for each example.',
  ],
  [
    'a target out of range for the loss',
    { target: [[-1, 1]] },
    'target[0][0]: expected a number from 0 to 1: how likely each class is meant to be, received -1. Write 1 for the right class and 0 for the others.',
  ],
  [
    'a loss misspelt',
    { loss: 'crossentropy' },
    'loss: expected one of the losses half-squared-error, squared-error, mean-squared-error, mean-absolute-error, huber, hinge, binary-cross-entropy, binary-cross-entropy-from-logits, cross-entropy, cross-entropy-from-logits, received "crossentropy". Did you mean "cross-entropy"?',
  ],
  [
    'a target that is no side',
    { target: [[0, 1]], loss: 'hinge' },
    'target[0][0]: expected a target of −1 or 1: the side on which the output should be, received 0. Write 1 for yes and -1 for no.',
  ],
  [
    'targets that are not the shares of a whole',
    { target: [[0.5, 0.75]], loss: 'cross-entropy-from-logits' },
    'target[0]: expected targets that add up to 1: the shares of all classes, received 0.5, 0.75. Write 1 for the right class and 0 for the others.',
  ],
  [
    'a likelihood above 1',
    { target: [[1, 1.5]], loss: 'binary-cross-entropy' },
    'target[0][1]: expected a number from 0 to 1: how likely a yes is meant to be, received 1.5. Write 1 for yes and 0 for no.',
  ],
  [
    'a threshold of 0',
    { loss: 'huber', huberDelta: 0 },
    'huberDelta: expected a number above 0, received 0. Write the error from which the loss grows in a straight line, such as 1.',
  ],
  [
    'a reduction that is none',
    { reduction: 'none' },
    'reduction: expected "mean" or "sum", received "none". Leave it out to take the mean over the batch.',
  ],
  [
    'dropout without its mask',
    dropped(undefined),
    'masks.drop: expected a mask of 3 for each example: dropout is random, so by hand it is given, received nothing. Write 1 for each number that is kept and 0 for the others, or "mode": "inference".',
  ],
  [
    'a mask of another size',
    dropped({ drop: [[1, 0]] }),
    'masks.drop[0]: expected a list of 3, received a list of 2. Write 3 numbers in brackets.',
  ],
  [
    'a mask that keeps half a number',
    dropped({ drop: [[1, 0.5, 0]] }),
    'masks.drop[0][1]: expected 1 for a number that is kept, 0 for one that is left out, received 0.5. Write 1 or 0.',
  ],
  [
    'more masks than examples',
    dropped({
      drop: [
        [1, 0, 1],
        [1, 1, 0],
      ],
    }),
    'masks.drop: expected as many masks as inputs: 1, received 2 of them. Write one mask for each example.',
  ],
  [
    'a mask for a layer that leaves nothing out',
    { masks: { hidden: [[1, 0, 1]] } },
    'masks.hidden: expected no mask: nothing is left out here, received "hidden". Check the spelling, or leave it out.',
  ],
  [
    'masks in a list',
    { masks: [1] },
    'masks: expected masks by layer, received a list of 1. Write an object such as {"drop": [[1, 0, 1]]}.',
  ],
  [
    'a mode misspelt',
    { mode: 'test' },
    'mode: expected "training" or "inference", received "test". Leave it out to train; write "inference" for a network in use.',
  ],
  [
    'batch normalisation in use without its statistics',
    {
      ...inNetwork({ layers: [first, { kind: 'batchNormalization', name: 'norm' }, second] }),
      weights: { ...weights, norm: { gamma: [1, 1, 1], beta: [0, 0, 0] } },
      mode: 'inference',
    },
    'weights.norm.movingMean: expected a list of 3, received nothing. Write 3 numbers in brackets.',
  ],
  [
    'an input of unknown size',
    inNetwork({ input: { type: 'vector', features: null } }),
    'network.input: expected an input whose every size is known, received a vector of ?. Write the sizes as numbers: {"type": "image", "height": 5, "width": 5, "channels": 1}.',
  ],
  [
    'a max pool that sees nothing but padding',
    inNetwork({
      input: { type: 'image', height: 2, width: 2, channels: 1 },
      layers: [{ kind: 'maxPooling2d', name: 'pool', config: { poolSize: 2, padding: 2 } }],
    }),
    'pool.padding: expected that every window sees a number of the input, received padding of 2 and 2 around a window of 2. Use less padding, or a smaller dilation.',
  ],
  [
    'padding that makes a layer larger than any memory',
    inNetwork({
      input: { type: 'image', height: 2, width: 2, channels: 1 },
      layers: [
        { kind: 'conv2d', name: 'wide', config: { filters: 1, kernelSize: 3, padding: 1e9 } },
        { kind: 'globalAveragePooling2d', name: 'mean' },
      ],
    }),
    'wide: expected at most 10,000,000 numbers in a layer, received a 2000000000×2000000000×1 image. Take a smaller input, less padding, or fewer filters or units.',
  ],
  [
    'a token that the table has no row for',
    {
      ...inNetwork({
        layers: [{ kind: 'embedding', name: 'words', config: { inputDim: 2, outputDim: 1 } }],
      }),
      weights: { words: { embeddings: [[1], [2]] } },
      target: [[[0], [0]]],
      loss: 'squared-error',
    },
    'input[0][1]: expected a token: a whole number from 0 to 1, received 2. Write the number of a row of the table.',
  ],
  [
    'tokens that a layer made',
    {
      ...inNetwork({
        layers: [
          first,
          { kind: 'embedding', name: 'words', config: { inputDim: 2, outputDim: 1 } },
        ],
      }),
      weights: { hidden: weights.hidden, words: { embeddings: [[1], [2]] } },
      target: [[[0], [0], [0]]],
      loss: 'squared-error',
    },
    'words.inputs: expected the input of the network itself, since it takes numbers for names, received hidden. Let it read the input.',
  ],
  [
    'two outputs',
    inNetwork({ layers: [first, { ...second, inputs: ['input'] }] }),
    'network.outputs: expected one output: several are not worked out by hand here yet, received hidden, output. Name the one layer that the loss is taken of: "outputs": ["output"].',
  ],
  [
    'a network too deep',
    inNetwork({ layers: Array.from({ length: 101 }, (_, i) => dense(`l${i}`, 2, 'relu')) }),
    'network.layers: expected at most 100 layers, received 101 of them. Take fewer layers, or train the network instead.',
  ],
  [
    'too many steps',
    { steps: 1e9 },
    'steps: expected at most 58027 steps for a network and a batch of this size, received 1000000000. Train the network instead, or take fewer steps.',
  ],
  [
    'a label of nothing',
    { names: { 'hidden.kernel[9][9]': 'w1', 'input[0]': 'i1' } },
    'names: expected the address of a weight, an input or a target, such as output.bias[0], received "hidden.kernel[9][9]". Write the layer, the tensor and the place, each counted from 0.',
  ],
  [
    'a label that is none',
    { names: { 'hidden.kernel[0][0]': '\\w' } },
    'names.hidden.kernel[0][0]: expected a label of 1 to 40 letters, digits and underscores, received "\\\\w". Write a short label such as "w1".',
  ],
  [
    'a shared bias of several numbers',
    { sharedBias: true },
    'weights.hidden.bias: expected the same number for every unit, since the layer shares one bias, received 1 and 2. Write the shared bias once for each unit, or leave sharedBias out.',
  ],
  [
    'a field misspelt',
    { update: { bias: false } },
    'update.bias: expected one of the fields biases, received the field "bias". Did you mean "biases"?',
  ],
])('readProblem: %s', (_, changes, message) => {
  expect(said({ ...changes })).toContain(message)
})

const forward = (changes: Record<string, unknown>): readonly string[] => {
  const read = readProblem({ ...right, ...changes })
  if ('issues' in read) return read.issues.map(sentenceOf)
  const work = workProblem(read.value)
  return 'issues' in work ? work.issues.map(sentenceOf) : ['right']
}

test('workProblem: the logarithm of 0, and numbers that are too large', () => {
  const layers = [dense('hidden', 3, 'sigmoid'), dense('output', 2, 'relu')]
  const kernel = [
    [-1, 1],
    [-1, 1],
    [-1, 1],
  ]
  const relu = {
    network: { ...network, layers },
    weights: { ...weights, output: { kernel, bias: [0, 0] } },
  }
  expect(forward(relu)).toMatchInlineSnapshot(`
    [
      "output.output[0][0]: expected outputs above 0, since cross-entropy takes their logarithm, received 0. End the network with "softmax", or make it linear and take "cross-entropy-from-logits".",
    ]
  `)
  expect(forward({ ...relu, loss: 'squared-error', target: [[1e200, 0]] })).toMatchInlineSnapshot(`
    [
      "loss: expected a number that can be written down, received Infinity. Make weights, inputs or targets smaller.",
    ]
  `)
  const huge = { kernel: kernel.map((row) => row.map((w) => w * 1e308)), bias: [0, 0] }
  expect(
    forward({ ...relu, loss: 'squared-error', weights: { ...weights, output: huge } }),
  ).toMatchInlineSnapshot(`
    [
      "output.output[0][1]: expected a number that can be written down, received Infinity. Make weights, inputs or targets smaller.",
    ]
  `)
})
