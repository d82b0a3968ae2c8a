import type { Question } from '../question.ts'

/** What a column or a sentence of a page counts. */
export type PageQuantity = 'parameters' | 'connections' | 'macs'

/** What a row of a table says of its layer. */
export interface RowFacts {
  /** The words of the row. */
  readonly words: readonly string[]
  readonly quantity: PageQuantity
  readonly kernel: readonly [rows: number, columns: number] | undefined
  readonly filters: number | undefined
  /** The channels that it reads, where the row says so. */
  readonly inputs: number | undefined
  /** The filters of the row above: what it reads if the rows are a chain. */
  readonly above: number | undefined
}

/** What stands around a row. */
export interface AroundRow {
  /** Whether any word of the page, in small letters, is of a kind. */
  readonly pageSays: (word: RegExp) => boolean
  /** The kernels of its table, each once. */
  readonly windows: readonly RowFacts['kernel'][]
  /**
   * Whether other rows show that the table states such layers as this row seems to: one that reads
   * several channels is right as one, or wrong by an idea that explains this row too.
   */
  readonly isAmongOrdinary: boolean
}

/** A question that a row or a sentence asks, and whether it is certain that it asks just this. */
export interface RowQuestion {
  readonly question: Question
  readonly isCertain: boolean
  /** What the row counts if it states another layer of the same sizes: then its number is left open. */
  readonly others?: (around: AroundRow) => readonly number[]
}

/** What a page is held against besides its own numbers; who reads it knows of layers. */
export interface PageSources {
  readonly row?: (facts: RowFacts, pageSays: AroundRow['pageSays']) => RowQuestion | undefined
  /**
   * What the words before a number ask of the network that the page is about; for certain, if they
   * say nothing else. Behind the words stands each one joined to the next: `conv`, `1`, `conv1`.
   */
  readonly asked?: (
    words: readonly string[],
    pageSays: AroundRow['pageSays'],
  ) => RowQuestion | undefined
}
