import type { NamedProblem } from '../named-problem.ts'
import { twoTwoTwoProblem } from './two-two-two.ts'

/** Two steps of Adam, in which its running means are still far from settled. */
export const adamSteps: NamedProblem = {
  name: 'adam-steps',
  title: 'Two steps of Adam',
  problem: {
    ...twoTwoTwoProblem.problem,
    optimizer: { kind: 'adam', learningRate: 0.01 },
    steps: 2,
  },
  source: 'The numbers of Mazur 2015, with another optimizer',
}
