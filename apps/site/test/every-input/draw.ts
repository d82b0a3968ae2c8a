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

const draws = Number(process.env.LONGHAND_DRAWS ?? 1)

/** Of one seed `LONGHAND_SEED`, or of as many new ones as `LONGHAND_DRAWS` says; a failure names its own. */
export const withDraws = async (work: (draw: Draw) => Promise<void>): Promise<void> => {
  const given = process.env.LONGHAND_SEED
  for (let i = 0; i < draws; i++) {
    const seed = given === undefined ? Math.floor(Math.random() * 2 ** 30) : Number(given)
    try {
      await work(drawFrom(seed))
    } catch (error) {
      throw new Error(`LONGHAND_SEED=${seed}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      })
    }
  }
}
