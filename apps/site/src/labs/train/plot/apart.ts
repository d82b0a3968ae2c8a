/**
 * Places moved as little as it takes to lie at least `gap` apart, in the order they came.
 *
 * @example apart([10, 12, 40], 10) // [6, 16, 40]
 */
export const apart = (places: readonly number[], gap: number): readonly number[] => {
  const moved = [...places]
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  // neighbours that are too close part evenly, until none are
  for (let round = 0; round < 20; round += 1)
    for (const [i, upper] of order.slice(0, -1).entries()) {
      const lower = order[i + 1] ?? upper
      const missing = gap - ((moved[lower] ?? 0) - (moved[upper] ?? 0))
      if (missing <= 1e-6) continue
      moved[upper] = (moved[upper] ?? 0) - missing / 2
      moved[lower] = (moved[lower] ?? 0) + missing / 2
    }
  return moved
}
