import fc from 'fast-check'

/** How many times as many problems are drawn: `LONGHAND_DRAWS=10 pnpm test` looks further. */
export const draws: number = Number(process.env.LONGHAND_DRAWS ?? 1)

/** What the next values are drawn from. */
let next = 0

/**
 * Runs a test on problems that are drawn now, others in every run.
 *
 * Where it fails, it says how to draw the same problems once more: `LONGHAND_SEED=… pnpm test`.
 */
export const onDrawn = (test: () => void): void => {
  const seed = Number(process.env.LONGHAND_SEED ?? Math.floor(Math.random() * 2 ** 30))
  next = seed
  try {
    test()
  } catch (error) {
    process.stdout.write(`LONGHAND_SEED=${seed} draws the problems of this failure again\n`)
    throw error
  }
}

/** So many values, drawn now. */
export const sampled = <T>(values: fc.Arbitrary<T>, count: number): readonly T[] => {
  next += 1
  // neighbouring seeds begin alike: the golden ratio parts them (Knuth, TAOCP 3, §6.4)
  return fc.sample(values, { numRuns: count, seed: Math.imul(next, 0x9e3779b1) })
}
