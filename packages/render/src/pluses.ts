/**
 * How often something was updated: `+`, `++`, then `+3`.
 *
 * @example pluses(2) // '++'
 */
export const pluses = (updated: true | number): string => {
  const times = Number(updated)
  return times <= 2 ? '+'.repeat(times) : `+${times}`
}
