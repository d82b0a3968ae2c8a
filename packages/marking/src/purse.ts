/** What a search may still do. */
export interface Purse {
  readonly isEmpty: () => boolean
  readonly pay: (nodes: number) => void
}

/** A purse that holds visits to so many nodes. */
export const purseOf = (nodes: number): Purse => {
  let left = nodes
  return {
    isEmpty: () => left <= 0,
    pay: (spent) => {
      left -= spent
    },
  }
}

/** Looking at a node costs less than rewriting it. */
export const lookingCosts: number = 1 / 8

/** A node that a rewrite leaves alone costs least. */
export const passingCosts: number = 1 / 64
