import type { MarkedPage } from '@longhand/marking'

/** A page and what marking says of it. */
export interface Page extends MarkedPage {
  readonly file: string
  readonly lines: readonly string[]
}
