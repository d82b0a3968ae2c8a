import type { Line } from '@longhand/render'

/** A problem and its working, ready to be written in any markup. */
export interface Document {
  readonly title: string
  /** What is given, in sentences. */
  readonly facts: readonly string[]
  readonly sections: readonly Section[]
}

/** A part of a document under its own heading. */
export interface Section {
  readonly heading: string
  readonly lines: readonly Line[]
}
