import { dense } from '../layers.ts'
import type { NamedProblem } from '../named-problem.ts'

/** Softmax and cross-entropy on a batch of two. */
export const threeClasses: NamedProblem = {
  name: 'three-classes',
  title: 'Three classes, a batch of two: softmax and cross-entropy',
  problem: {
    network: {
      name: 'three-classes',
      input: { type: 'vector', features: 2 },
      layers: [dense('hidden', 3, 'sigmoid'), dense('output', 3, 'softmax')],
    },
    weights: {
      hidden: {
        kernel: [
          [0.3, -0.2, 0.5],
          [-0.4, 0.1, 0.2],
        ],
        bias: [0.1, 0, -0.1],
      },
      output: {
        kernel: [
          [0.6, -0.3, 0.2],
          [-0.1, 0.4, 0.3],
          [0.2, 0.5, -0.6],
        ],
        bias: [0, 0.1, -0.2],
      },
    },
    input: [
      [1, 2],
      [-1.5, 0.8],
    ],
    target: [
      [0, 1, 0],
      [1, 0, 0],
    ],
    loss: 'cross-entropy',
    optimizer: { kind: 'sgd', learningRate: 0.3 },
  },
  source: 'Small numbers made up for the purpose',
}
