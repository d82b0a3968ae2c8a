/** Something that is not wrong, but should be known: what a source could not say, or was read as. */
export interface Note {
  readonly id: string
  readonly says: string
}
