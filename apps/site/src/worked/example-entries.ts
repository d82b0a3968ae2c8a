import type { Measure } from '@longhand/train'

/** A network: the name of a known one, or its own JSON. */
export type NetworkEntry = string | Readonly<Record<string, unknown>>

/** What a source said, as it said it. */
export interface ClaimEntry {
  /** The number, or plain arithmetic: `34,944`, `1·1·192·64·256`. */
  readonly says: string
  /** The id of one of the file's sources. */
  readonly source: string
}

/** A number that the page asks for. */
export interface QuestionEntry {
  /** As `longhand explain` takes it: `conv1.parameters`. */
  readonly of: string
  /** The variant it is asked of; the network or problem itself where it is left out. */
  readonly in?: string
  /** In words: `Parameters of conv1`. */
  readonly asks: string
  /** Questions of one group stand in one table. */
  readonly group?: string
  readonly claims?: readonly ClaimEntry[]
}

/** A number that runs came to, and what was claimed of it. */
export interface MeasuredEntry {
  readonly of: Measure
  /** The configuration: its label in runs.json, or the name that this file gives it. */
  readonly in: string
  readonly epoch: number
  /** In words: `ReLU, after epoch 1, in %`. */
  readonly asks: string
  readonly group?: string
  readonly claims?: readonly ClaimEntry[]
}

/** The same network or problem, otherwise: another network, or some fields changed. */
export interface VariantEntry {
  readonly says: string
  readonly network?: NetworkEntry
  readonly with?: Readonly<Record<string, unknown>>
}

/** Where a claim, or a fact of the page, comes from. */
export interface SourceEntry {
  readonly id: string
  readonly says: string
  readonly url?: string
}

/** What a worked example's `problem.yaml` holds. */
export interface ExampleFile {
  /** Exactly one of the two. */
  readonly network?: NetworkEntry
  readonly problem?: Readonly<Record<string, unknown>>
  readonly variants?: Readonly<Record<string, VariantEntry>>
  /** What pages call the configurations of runs.json, by their labels. */
  readonly names?: Readonly<Record<string, string>>
  /** A print of torchsummary or torchinfo, as text. */
  readonly print?: string
  readonly questions: readonly QuestionEntry[]
  readonly measured?: readonly MeasuredEntry[]
  readonly sources: readonly SourceEntry[]
}
