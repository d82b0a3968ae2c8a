/** Two places of a page that cannot both be meant. */
export interface Contradiction {
  readonly lines: readonly number[]
  readonly says: string
}
