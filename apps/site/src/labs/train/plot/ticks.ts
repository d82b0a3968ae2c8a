/**
 * Round numbers from the least to the most, about as many as are asked for.
 *
 * @example ticks(0, 2.3, 5) // [0, 0.5, 1, 1.5, 2]
 */
export const ticks = (least: number, most: number, about: number): readonly number[] => {
  const rough = (most - least) / about || 1
  const ten = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5].find((times) => times * ten >= rough * 0.99) ?? 10) * ten
  const first = Math.ceil(least / step - 1e-9)
  const last = Math.floor(most / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
}
