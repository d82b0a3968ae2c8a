import type { Network } from '@longhand/network'

/** One of those that are compared: what it is called, and how it differs from the sheet. */
export interface Contestant {
  readonly label: string
  readonly network: Network
  /** What an optimizer is set to but for its learning rate; plain descent if it is left out. */
  readonly optimizer?: Readonly<Record<string, unknown>>
  /** Only where the batch is what is compared. */
  readonly batchSize?: number
}

/** Accuracies that somebody claimed, after each epoch. */
export interface Claimed {
  readonly label: string
  /** In per cent. */
  readonly accuracies: readonly number[]
}

/** What a sheet is set to before anybody changes it. */
export interface SheetSettings {
  readonly data: 'strokes' | 'shapes'
  readonly rate: number
  readonly batch: number
  readonly epochs: number
  readonly examples: number
  readonly seeds: number
}

/** An experiment of the training page: a question, who answers it, and why it comes out so. */
export interface Sheet {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly contestants: readonly [Contestant, ...Contestant[]]
  readonly start: SheetSettings
  /** Claims of others, and on what they stand. */
  readonly claims?: { readonly source: string; readonly claimed: readonly Claimed[] }
  readonly why: readonly string[]
}
