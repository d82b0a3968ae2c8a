import fc from 'fast-check'

/** A random value, another one each time, and the same ones again from the same seed. */
export type Draw = <T>(from: fc.Arbitrary<T>) => T

const drawFrom = (seed: number): Draw => {
  let drawn = 0
  return (from) => {
    const [value] = fc.sample(from, { seed: seed + drawn++, numRuns: 1 })
    if (value === undefined) throw new RangeError('nothing was drawn')
    return value
  }
}

const draws = process.env.LONGHAND_DRAWS

/**
 * Of one seed, `LONGHAND_SEED` or the usual one, so that a run is as steady as its code; or of as
 * many new ones as `LONGHAND_DRAWS` says. A failure names its own.
 */
export const withDraws = async (work: (draw: Draw) => Promise<void>): Promise<void> => {
  for (let i = 0; i < Number(draws ?? 1); i++) {
    const usual = draws === undefined ? 302430117 : Math.floor(Math.random() * 2 ** 30)
    const seed = Number(process.env.LONGHAND_SEED ?? usual)
    try {
      await work(drawFrom(seed))
    } catch (error) {
      throw new Error(`LONGHAND_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }
}
