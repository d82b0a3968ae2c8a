import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import type { Question } from '@longhand/marking'
import type { Checked, PlacedNetwork } from '@longhand/network'
import { type Batched, countQuestion, derivationOf, problemQuestion } from '@longhand/questions'

/** What a quantity is asked of: a network, or a problem. */
export interface Subject {
  readonly derivation: (quantity: string, batched?: Batched) => Checked<Derivation>
  readonly question: (quantity: string) => Checked<Question>
}

/** A network, to be asked for its counts and shapes. */
export const networkSubject = (network: PlacedNetwork): Subject => ({
  derivation: (quantity, batched) => derivationOf(network, quantity, batched),
  question: (quantity) => countQuestion(network, quantity),
})

/** A problem, to be asked for its outputs, gradients and updates. */
export const problemSubject = (work: Work): Subject => ({
  derivation: (quantity) => derivationOf(work, quantity),
  question: (quantity) => problemQuestion(work, quantity),
})
