import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import { type Medium, type Presentation, styleFor, workingLines } from '@longhand/handouts'
import type { Question } from '@longhand/marking'
import type { Checked, PlacedNetwork } from '@longhand/network'
import { type Batched, countQuestion, derivationOf, problemQuestion } from '@longhand/questions'
import { type Line, workingOf } from '@longhand/render'

/** What a quantity is asked of: a network, or a problem. */
export interface Subject {
  readonly derivation: (quantity: string, batched?: Batched) => Checked<Derivation>
  readonly question: (quantity: string) => Checked<Question>
  /** The lines of a working as a reader wants them. */
  readonly linesOf: (
    asked: Derivation,
    medium: Medium,
    presentation: Presentation,
  ) => readonly Line[]
}

/** A network, to be asked for its counts and shapes. */
export const networkSubject = (network: PlacedNetwork): Subject => ({
  derivation: (quantity, batched) => derivationOf(network, quantity, batched),
  question: (quantity) => countQuestion(network, quantity),
  linesOf: (asked, { format }, presentation) => workingOf(asked, styleFor(format, presentation)),
})

/** A problem, to be asked for its outputs, gradients and updates. */
export const problemSubject = (work: Work): Subject => ({
  derivation: (quantity) => derivationOf(work, quantity),
  question: (quantity) => problemQuestion(work, quantity),
  linesOf: (asked, medium, presentation) => workingLines(work, [asked], medium, presentation),
})
