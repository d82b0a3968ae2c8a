/** Bytes of scratch: so many at most, and so many for each example. */
export interface Scratch {
  readonly most: number
  readonly perExample: number
}

/** Lends bytes at one place, and remembers. */
export interface Lender {
  readonly lend: (bytes: number, perExample?: number) => number
  readonly asked: () => Scratch
}

/** Bytes that are lent to every kernel, and how many were asked for. */
export const scratchAt = (at: number): Lender => {
  let asked: Scratch = { most: 0, perExample: 0 }
  return {
    lend: (bytes: number, perExample = 0): number => {
      asked = {
        most: Math.max(asked.most, bytes),
        perExample: Math.max(asked.perExample, perExample),
      }
      return at
    },
    asked: () => asked,
  }
}
