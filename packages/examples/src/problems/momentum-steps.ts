import type { NamedProblem } from '../named-problem.ts'
import { twoTwoTwoProblem } from './two-two-two.ts'

/** Two steps of momentum with L2, in which something is carried on. */
export const momentumSteps: NamedProblem = {
  name: 'momentum-steps',
  title: 'Two steps of momentum, with L2',
  problem: {
    ...twoTwoTwoProblem.problem,
    optimizer: { kind: 'sgd', learningRate: 0.5, momentum: 0.9, l2: 0.01 },
    steps: 2,
  },
  source: 'The numbers of Mazur 2015, with another optimizer',
}
