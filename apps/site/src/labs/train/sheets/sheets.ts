import { deepMlp, mlp, normedCnn, shapesCnn, smallCnn } from './networks.ts'
import type { Contestant, Sheet } from './sheet.ts'

const small = {
  data: 'strokes',
  rate: 0.05,
  batch: 32,
  epochs: 5,
  examples: 4000,
  seeds: 3,
} as const

const withFilters = (filters: number): Contestant => {
  const label = `${filters} filters`
  return { label, network: smallCnn(label, { filters }) }
}

/** The experiments of the training page. */
export const sheets: readonly [Sheet, ...Sheet[]] = [
  {
    id: 'relu-against-sigmoid',
    title: 'ReLU against sigmoid',
    question:
      'Train a small CNN on handwritten digits for five epochs, by mini-batch SGD with batches of 5, once with ReLU and once with sigmoid. Compare the test accuracy after each epoch and explain the difference.',
    contestants: [
      { label: 'ReLU', network: smallCnn('relu') },
      { label: 'sigmoid', network: smallCnn('sigmoid', { activation: 'sigmoid' }) },
    ],
    start: { ...small, rate: 0.05, batch: 5 },
    claims: {
      source:
        'Claimed in coursework, by one run each on MNIST. Neither learning rate nor first weights were stated, so the figures themselves cannot be repeated; their order can.',
      claimed: [
        { label: 'ReLU', accuracies: [97.38, 98.03, 98.6, 98.69, 98.81] },
        { label: 'sigmoid', accuracies: [18.34, 51.27, 72.74, 81.78, 86.31] },
      ],
    },
    why: [
      'The slope of the sigmoid is σ(z)·(1 − σ(z)). It is steepest at z = 0, where σ is one half, and even there it is one quarter. Each sigmoid layer passes back at most a quarter of the gradient that reaches it; ReLU passes all of it where its input is positive.',
      'Look at the gradients of the first layer while both run: that of the sigmoid network is many times smaller, and the loss waits at the height of a blind guess until the weights have grown.',
    ],
  },
  {
    id: 'vanishing-gradients',
    title: 'Gradients that vanish with depth',
    question:
      'Six dense layers of 32 units, once with sigmoid, once with tanh, once with ReLU. How large is the gradient in the first layer, and who learns?',
    contestants: [
      { label: 'ReLU', network: deepMlp('deep relu', 6, 'relu') },
      { label: 'tanh', network: deepMlp('deep tanh', 6, 'tanh') },
      { label: 'sigmoid', network: deepMlp('deep sigmoid', 6, 'sigmoid') },
    ],
    start: { ...small },
    why: [
      'The gradient of the first layer is a product with one slope for each layer behind it. Sigmoid’s slope is at most a quarter, so six layers leave at most a quarter to the sixth power, before the weights have had their say. The slope of tanh reaches one, and ReLU’s is one wherever a unit is on.',
    ],
  },
  {
    id: 'batch-size',
    title: 'Batches of 5, 32 and 128',
    question:
      'The same network, learning rate and number of epochs, with batches of 5, 32 and 128. Which learns most in an epoch, and why?',
    contestants: [
      { label: 'batches of 5', network: smallCnn('small'), batchSize: 5 },
      { label: 'batches of 32', network: smallCnn('small'), batchSize: 32 },
      { label: 'batches of 128', network: smallCnn('small'), batchSize: 128 },
    ],
    start: { ...small },
    why: [
      'An epoch has as many updates as it has batches: with batches of 5 there are about 25 times as many as with batches of 128. Large batches give a quieter gradient, but at the same learning rate each update goes no further for it. Raise the learning rate with the batch, and the curves come together.',
    ],
  },
  {
    id: 'batch-normalisation',
    title: 'With and without batch normalisation',
    question:
      'Put batch normalisation between each convolution and its ReLU. Does the network learn faster?',
    contestants: [
      { label: 'without', network: smallCnn('without') },
      { label: 'with batch norm', network: normedCnn('with batch norm') },
    ],
    start: { ...small },
    why: [
      'Each channel is brought to mean 0 and variance 1 over the batch, so that what a layer reads keeps its scale while the layers before it change. Its bias would be taken away again by the mean, so the convolution has none.',
    ],
  },
  {
    id: 'filters',
    title: 'More filters',
    question:
      'Two, eight or sixteen filters in the first convolution, twice as many in the second.',
    contestants: [withFilters(2), withFilters(8), withFilters(16)],
    start: { ...small },
    why: [
      'Each filter looks for one pattern. Two of them see too little to tell ten digits apart; beyond a number that the task sets, more filters cost time and gain little.',
    ],
  },
  {
    id: 'optimizers',
    title: 'Plain descent, momentum, Adam',
    question: 'The same network and learning rate with three optimizers. Is the comparison fair?',
    contestants: [
      { label: 'plain', network: smallCnn('small') },
      { label: 'momentum 0.9', network: smallCnn('small'), optimizer: { momentum: 0.9 } },
      { label: 'Adam', network: smallCnn('small'), optimizer: { kind: 'adam' } },
    ],
    start: { ...small, rate: 0.01 },
    why: [
      'Momentum of 0.9 adds up about ten gradients, so its steps are about ten times as long at the same learning rate. Adam divides by the size of the gradient: its steps have the size of the learning rate whatever the gradient is. One learning rate for all three compares step sizes as much as methods; try each at its own best.',
    ],
  },
  {
    id: 'cnn-against-mlp',
    title: 'A CNN against an MLP',
    question:
      'A network of two convolutions and one of dense layers with more parameters. Which reads digits better?',
    contestants: [
      { label: 'CNN', network: smallCnn('cnn') },
      { label: 'MLP', network: mlp('mlp', 32) },
    ],
    start: { ...small },
    why: [
      'A convolution uses the same few weights at every place, so what it learns of a stroke in one corner holds in all. The dense layer learns each place by itself and needs more weights and more examples for it.',
    ],
  },
  {
    id: 'dropout',
    title: 'With and without dropout',
    question:
      'Coloured shapes, few examples. Compare the training loss with the test accuracy: does dropout help those that were not seen?',
    contestants: [
      { label: 'without', network: shapesCnn('without', 0) },
      { label: 'dropout 30 %', network: shapesCnn('dropout', 0.3) },
    ],
    start: { ...small, data: 'shapes', examples: 1000, epochs: 10 },
    why: [
      'Dropout leaves out units at random in each step, so that no unit can rely on one other. The training loss is higher for it; what matters is the accuracy on examples that were not trained on.',
    ],
  },
]

/** The experiment with an id, or the first. */
export const sheetNamed = (id: string): Sheet =>
  sheets.find((sheet) => sheet.id === id) ?? sheets[0]
