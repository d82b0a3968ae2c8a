import type { Problem } from '@longhand/backprop'
import type { Question } from '@longhand/marking'
import fc from 'fast-check'
import { drawFrom, list, matrix, number } from './drawn-problems.ts'

const kernel = fc.tuple(number, number, number, number).map(([a, b, c, d]) => [
  [[[a]], [[b]]],
  [[[c]], [[d]]],
])

/** Two convolutions with one filter each, and a pool of either kind after them. */
const images: fc.Arbitrary<Problem> = fc
  .record({
    pools: fc.constantFrom(
      ['maxPooling2d', 'averagePooling2d'],
      ['averagePooling2d', 'maxPooling2d'],
    ),
    kernels: fc.tuple(kernel, kernel),
    biases: list(2),
    pixels: matrix(6, 6),
    target: number,
  })
  .map(({ pools, kernels, biases: [first = 0, second = 0], pixels, target }) => {
    const filter = { filters: 1, kernelSize: 2 }
    return {
      network: {
        name: 'drawn',
        input: { type: 'image', height: 6, width: 6, channels: 1 },
        layers: [
          { kind: 'conv2d', name: 'first', config: { ...filter, activation: 'tanh' } },
          { kind: pools[0] ?? '', name: 'between', config: { poolSize: 2, strides: 1 } },
          { kind: 'conv2d', name: 'second', config: { ...filter, activation: 'sigmoid' } },
          { kind: pools[1] ?? '', name: 'after', config: { poolSize: 3 } },
          { kind: 'flatten', name: 'flatten' },
        ],
      },
      weights: {
        first: { kernel: kernels[0], bias: [first] },
        second: { kernel: kernels[1], bias: [second] },
      },
      input: [pixels.map((row) => row.map((pixel) => [pixel]))],
      target: [[target]],
      loss: 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate: 0.3 },
    }
  })

/** Questions to gradients of convolutions. */
export const drawImageQuestions: (problems: number) => readonly Question[] = drawFrom(images, [
  'first.kernel[0][0][0][0].gradient',
  'first.kernel[0][1][0][0].updated',
  'second.kernel[1][0][0][0].gradient',
  'first.bias[0].gradient',
  'loss',
])
