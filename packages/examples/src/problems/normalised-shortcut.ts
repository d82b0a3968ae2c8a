import { dense } from '../layers.ts'
import type { NamedProblem } from '../named-problem.ts'

/** Batch normalisation beside a shortcut, and dropout behind them: a batch of three, by hand. */
export const normalisedShortcut: NamedProblem = {
  name: 'normalised-shortcut',
  title: 'Batch normalisation beside a shortcut, with dropout: a batch of three',
  problem: {
    network: {
      name: 'normalised-shortcut',
      input: { type: 'vector', features: 2 },
      layers: [
        dense('first', 2, 'leaky-relu'),
        { kind: 'batchNormalization', name: 'norm' },
        { kind: 'add', name: 'join', inputs: ['first', 'norm'] },
        { kind: 'dropout', name: 'drop', config: { rate: 0.25 } },
        dense('bent', 2, 'relu'),
        dense('output', 1, 'sigmoid'),
      ],
    },
    weights: {
      first: {
        kernel: [
          [0.3, -0.7],
          [0.6, 0.4],
        ],
        bias: [0.1, -0.2],
      },
      norm: { gamma: [1.2, 0.8], beta: [0.1, 0.3], movingMean: [0, 0], movingVariance: [1, 1] },
      bent: {
        kernel: [
          [0.5, -0.4],
          [0.3, 0.9],
        ],
        bias: [0.2, 0.1],
      },
      output: { kernel: [[0.7], [-0.6]], bias: [0.05] },
    },
    input: [
      [0.8, 0.3],
      [-0.4, 0.7],
      [0.5, -0.7],
    ],
    target: [[0.9], [0.2], [0.4]],
    masks: {
      drop: [
        [1, 1],
        [1, 0],
        [1, 1],
      ],
    },
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
  },
  source: 'Small numbers made up for the purpose',
}
