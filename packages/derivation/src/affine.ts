/** A position along one axis of a table: a constant plus multiples of indices, y + 2·i − 1. */
export interface Affine {
  readonly constant: number
  readonly times: Readonly<Record<string, number>>
  /** All of it divided by this: (y + 1 − i) / 2. Where that is not whole there is no position. */
  readonly over?: number
}

/** An index that runs over 0 … count − 1. */
export interface Index {
  readonly name: string
  readonly count: number
  /** The one position left out: Σ over all k but j. */
  readonly except?: Affine
}
