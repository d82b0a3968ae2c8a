import type { Derivation } from '@longhand/derivation'
import type { Check, Question } from '@longhand/marking'
import type { TorchPrint } from '@longhand/parameters'
import type { Findings } from '@longhand/train'
import type { QuestionEntry, SourceEntry } from './example-entries.ts'
import type { Measured } from './measured/measured.ts'
import type { Subject } from './subject.ts'

/** A claim and what marking says of it. */
export interface Claim {
  readonly says: string
  readonly source: SourceEntry
  readonly check: Check
}

/** A number that the page asks for, worked out, and what was claimed of it. */
export interface Asked {
  readonly entry: QuestionEntry
  readonly question: Question
  readonly derivation: Derivation
  readonly claims: readonly Claim[]
}

/** The same network or problem, otherwise. */
export interface Variant {
  readonly says: string
  readonly subject: Subject
}

/** A worked example with everything on its page worked out. */
export interface WorkedExample {
  readonly subject: Subject
  readonly variants: ReadonlyMap<string, Variant>
  readonly questions: readonly Asked[]
  readonly sources: readonly SourceEntry[]
  /** A print that the source showed, as text and as it was read. */
  readonly print: { readonly text: string; readonly read: TorchPrint } | undefined
  /** What pages call the configurations of the runs, by their labels. */
  readonly names: Readonly<Record<string, string>>
  readonly measured: readonly Measured[]
  /** What the committed runs came to, where the example has some. */
  readonly findings: Findings | undefined
}
