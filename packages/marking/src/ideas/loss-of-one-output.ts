import type { Rewrite } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { follows, rework } from '../rework.ts'
import { termsOf } from '../terms-of.ts'

const only = (at: number): Rewrite =>
  rework(follows('example-loss'), ({ formula }) => {
    const terms = termsOf(formula)
    return terms.length > 1 ? terms.at(at) : undefined
  })

/** Gives the error of one output for that of all. */
export const lossOfOneOutput: Idea = {
  id: 'loss-of-one-output',
  title: 'The error of one output',
  believes: 'The learner works the error of one output out and takes it for the whole.',
  says: () => 'You took the error of one output. The error adds up those of all outputs.',
  wayBack: 'Draw a line from every output into the error: each brings a term.',
  example: { subject: 'two-two-two', quantity: 'loss' },
  isAlone: true,
  rewrites: [only(0), only(-1)],
}
