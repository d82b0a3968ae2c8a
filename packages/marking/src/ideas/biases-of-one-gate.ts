import { as, type Expression, isTerm, plays, product } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { rework } from '../rework.ts'

const isGates = plays('gates')

/** What all gates need, for one of them; the node itself where no gates stand in it. */
const ofOneGate = (node: Expression): Expression => {
  if (node.type === 'derivation') {
    const one = ofOneGate(node.formula)
    return one === node.formula ? node : as('biases', one)
  }
  if (node.type !== 'product') return node
  const factors = node.factors.filter((one) => !isGates(one)).map(ofOneGate)
  const isSame =
    factors.length === node.factors.length && factors.every((one, i) => one === node.factors[i])
  return isSame || factors.length === 0 ? node : product(factors)
}

/** Counts the biases of one gate for all of them. */
export const biasesOfOneGate: Idea = {
  id: 'biases-of-one-gate',
  title: 'Biases of one gate',
  believes: 'The learner multiplies the weights by the number of gates and adds the biases once.',
  says: ({ part }) => {
    const gates = part('gates')
    return `You added the biases of one gate. Each of the ${gates === undefined ? 'gates' : `${gates} gates`} has biases of its own, as it has weights.`
  },
  wayBack:
    'Put everything that one gate needs into brackets, weights and biases, and multiply the brackets.',
  example: { subject: 'in-sequence', quantity: 'last.parameters' },
  rewrites: [
    rework(isTerm('biases'), ({ formula }) => {
      const one = ofOneGate(formula)
      return one === formula ? undefined : one
    }),
  ],
}
