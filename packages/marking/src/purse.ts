/** What a search may still do: false once all is spent. */
export type Purse = (nodes: number) => boolean

/** A purse that holds visits to so many nodes. */
export const purseOf = (nodes: number): Purse => {
  let left = nodes
  return (spent) => {
    left -= spent
    return left >= 0
  }
}

/** Looking at a node costs less than rewriting it. */
export const lookingCosts: number = 1 / 8
