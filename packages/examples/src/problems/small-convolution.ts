import type { NamedProblem } from '../named-problem.ts'

/** Two convolutions, a max pool whose windows overlap, and an average pool, by hand. */
export const smallConvolution: NamedProblem = {
  name: 'small-convolution',
  title: 'Two small convolutions with a max pool and an average pool',
  problem: {
    network: {
      name: 'small-convolution',
      input: { type: 'image', height: 5, width: 5, channels: 1 },
      layers: [
        {
          kind: 'conv2d',
          name: 'first',
          config: { filters: 1, kernelSize: 2, activation: 'tanh' },
        },
        { kind: 'maxPooling2d', name: 'largest', config: { poolSize: 2, strides: 1 } },
        {
          kind: 'conv2d',
          name: 'second',
          config: { filters: 1, kernelSize: 2, activation: 'sigmoid' },
        },
        { kind: 'averagePooling2d', name: 'mean', config: { poolSize: 2 } },
        { kind: 'flatten', name: 'flatten' },
      ],
    },
    weights: {
      first: {
        kernel: [
          [[[0.3]], [[-0.5]]],
          [[[0.7]], [[0.2]]],
        ],
        bias: [0.1],
      },
      second: {
        kernel: [
          [[[0.4]], [[0.9]]],
          [[[-0.6]], [[0.25]]],
        ],
        bias: [-0.2],
      },
    },
    input: [
      [
        [[0.1], [0.8], [-0.3], [0.5], [0.2]],
        [[0.6], [-0.2], [0.9], [0.4], [-0.7]],
        [[-0.5], [0.3], [0.7], [-0.1], [0.6]],
        [[0.2], [-0.8], [0.4], [0.1], [0.3]],
        [[0.9], [0.5], [-0.4], [0.7], [-0.6]],
      ],
    ],
    target: [[0.2]],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
  },
  source: 'Small numbers made up for the purpose',
}
