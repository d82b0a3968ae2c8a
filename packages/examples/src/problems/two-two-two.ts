import type { NamedProblem } from '../named-problem.ts'
import { twoTwoTwo as network } from '../networks/two-two-two.ts'

/** The most copied worked example of backpropagation, with every bias updated and weights named as there. */
export const twoTwoTwoProblem: NamedProblem = {
  name: 'two-two-two',
  title: 'Two inputs, two hidden units, two outputs, one step',
  problem: {
    network: network.network,
    weights: {
      hidden: {
        kernel: [
          [0.15, 0.25],
          [0.2, 0.3],
        ],
        bias: [0.35, 0.35],
      },
      output: {
        kernel: [
          [0.4, 0.5],
          [0.45, 0.55],
        ],
        bias: [0.6, 0.6],
      },
    },
    input: [[0.05, 0.1]],
    target: [[0.01, 0.99]],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.5 },
    names: {
      'input[0]': 'i1',
      'input[1]': 'i2',
      'target[0]': 't1',
      'target[1]': 't2',
      'hidden.kernel[0][0]': 'w1',
      'hidden.kernel[1][0]': 'w2',
      'hidden.kernel[0][1]': 'w3',
      'hidden.kernel[1][1]': 'w4',
      'output.kernel[0][0]': 'w5',
      'output.kernel[1][0]': 'w6',
      'output.kernel[0][1]': 'w7',
      'output.kernel[1][1]': 'w8',
    },
  },
  source: 'Mazur 2015, "A step by step backpropagation example"',
}
