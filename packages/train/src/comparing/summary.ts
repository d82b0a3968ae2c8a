/** What several runs came to. */
export interface Summary {
  readonly count: number
  readonly mean: number
  readonly low: number
  readonly high: number
  /** The sample standard deviation; 0 of a single run. */
  readonly deviation: number
}

/** @example summaryOf([1, 2, 3]) // { count: 3, mean: 2, low: 1, high: 3, deviation: 1 } */
export const summaryOf = (numbers: readonly number[]): Summary => {
  const count = numbers.length
  const mean = numbers.reduce((sum, x) => sum + x, 0) / count
  const squares = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  return {
    count,
    mean,
    low: Math.min(...numbers),
    high: Math.max(...numbers),
    deviation: count > 1 ? Math.sqrt(squares / (count - 1)) : 0,
  }
}
