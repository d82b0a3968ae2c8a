/** A pool: its window, and how its positions are rounded. */
export interface PoolFit {
  readonly poolSize: number
  readonly strides: number
  readonly padding: number
  readonly ceilMode: boolean
}

/** Several alike pools, one after the other. */
export interface PoolsFit extends PoolFit {
  readonly count: number
  /** The sides on the way, the first and the last too. */
  readonly sides: readonly number[]
}

/** Windows that stand side by side, and the overlapping 3×3 two apart. */
const mostSize = 12
const mostPools = 4

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

const shapes: readonly Omit<PoolFit, 'ceilMode'>[] = [
  ...range(2, mostSize).map((size) => ({ poolSize: size, strides: size, padding: 0 })),
  { poolSize: 3, strides: 2, padding: 0 },
  { poolSize: 3, strides: 2, padding: 1 },
]

const pools: readonly PoolFit[] = shapes.flatMap((shape) => [
  { ...shape, ceilMode: false },
  { ...shape, ceilMode: true },
])

/** The side that a pool leaves; undefined where its window does not fit. */
export const pooled = (
  side: number,
  { poolSize, strides, padding, ceilMode }: PoolFit,
): number | undefined => {
  const room = side + 2 * padding - poolSize
  if (room < 0) return undefined
  const steps = ceilMode ? Math.ceil(room / strides) : Math.floor(room / strides)
  // PyTorch leaves a last window out that would start in the zeros behind
  return ceilMode && steps * strides >= side + padding ? steps : steps + 1
}

const sidesAfter = (pool: PoolFit, from: number, count: number): readonly number[] => {
  const sides = [from]
  for (let i = 0; i < count; i += 1) {
    const next = pooled(sides.at(-1) ?? 0, pool)
    if (next === undefined) return []
    sides.push(next)
  }
  return sides
}

/** Rounding up is listed only where it makes a difference. */
const isOther = (fit: PoolsFit, from: number): boolean =>
  !fit.ceilMode ||
  sidesAfter({ ...fit, ceilMode: false }, from, fit.count).join() !== fit.sides.join()

/**
 * The pools that take one side to another: up to four alike, windows of 2 to 12 side by side, or
 * 3 wide and 2 apart.
 *
 * @example poolFits(9, 3).find(({ ceilMode }) => !ceilMode)?.poolSize // 3
 */
export const poolFits = (from: number, to: number): readonly PoolsFit[] =>
  pools
    .flatMap((pool) =>
      range(1, mostPools).map((count) => ({
        ...pool,
        count,
        sides: sidesAfter(pool, from, count),
      })),
    )
    .filter((fit) => fit.sides.at(-1) === to && to < from && isOther(fit, from))
