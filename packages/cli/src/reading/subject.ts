import type { Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import { type Medium, type Presentation, styleFor, workingLines } from '@longhand/handouts'
import type { Digits, Question } from '@longhand/marking'
import type { Checked, Network, PlacedNetwork } from '@longhand/network'
import {
  askedOf,
  type Batched,
  betterNumbers,
  betterSizes,
  countQuestion,
  derivationOf,
  type PassPart,
  type Proposal,
  problemQuestion,
  type ReadPass,
  readPass,
  type SizeProposal,
} from '@longhand/questions'
import { type Line, workingOf } from '@longhand/render'

/** What a quantity is asked of: a network, or a problem. */
export interface Subject {
  readonly derivation: (quantity: string, batched?: Batched) => Checked<Derivation>
  readonly question: (quantity: string) => Checked<Question>
  /** Numbers of a problem that were handed in together. */
  readonly pass?: (part: PassPart, data: unknown) => Checked<ReadPass>
  /** Everything that can be asked of it. */
  readonly asked: () => readonly string[]
  /** Other numbers for a problem, other sizes for a network, which tell more ideas apart. */
  readonly better: (quantity: string, digits: Digits) => Proposal | SizeProposal | undefined
  /** The lines of a working as a reader wants them. */
  readonly linesOf: (
    asked: Derivation,
    medium: Medium,
    presentation: Presentation,
  ) => readonly Line[]
}

/** A network in its place and as it is written, to be asked for its counts and shapes. */
export const networkSubject = (network: PlacedNetwork, stated: Network): Subject => ({
  derivation: (quantity, batched) => derivationOf(network, quantity, batched),
  question: (quantity) => countQuestion(network, quantity),
  asked: () => quantitiesOf(network),
  better: (quantity, digits) => betterSizes(stated, quantity, digits),
  linesOf: (asked, { format }, presentation) => workingOf(asked, styleFor(format, presentation)),
})

/** A problem, to be asked for its outputs, gradients and updates. */
export const problemSubject = (work: Work): Subject => ({
  derivation: (quantity) => derivationOf(work, quantity),
  question: (quantity) => problemQuestion(work, quantity),
  pass: (part, data) => readPass(work, part, data),
  asked: () => quantitiesOf(work),
  better: (quantity, digits) => betterNumbers(work.problem, quantity, digits),
  linesOf: (asked, medium, presentation) => workingLines(work, [asked], medium, presentation),
})

const quantitiesOf = (subject: PlacedNetwork | Work): readonly string[] =>
  askedOf(subject).flatMap(({ of, quantities }) =>
    quantities.map((quantity) => (of === '' ? quantity : `${of}.${quantity}`)),
  )
