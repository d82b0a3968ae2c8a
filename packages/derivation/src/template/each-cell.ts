/** Numbers of a box in flat order, or the one number that all its cells have. */
export type Numbers = Float64Array | number

type Numeric = (...x: readonly number[]) => number

/** A function of numbers, cell by cell. */
export const eachCell = (inputs: readonly Numbers[], by: Numeric): Numbers => {
  const cells = inputs.find((input) => typeof input !== 'number')?.length
  const lists = inputs.map((input) =>
    typeof input === 'number' ? new Float64Array(cells ?? 1).fill(input) : input,
  )
  const made = new Float64Array(cells ?? 1)
  const [a = made, b = made, ...others] = lists
  if (others.length > 0) ofMany(made, lists, by)
  else if (lists.length === 2)
    for (let i = 0; i < made.length; i++) made[i] = by(a[i] ?? Number.NaN, b[i] ?? Number.NaN)
  else for (let i = 0; i < made.length; i++) made[i] = by(a[i] ?? Number.NaN)
  return cells === undefined ? (made[0] ?? Number.NaN) : made
}

const ofMany = (made: Float64Array, lists: readonly Float64Array[], by: Numeric): void => {
  for (let i = 0; i < made.length; i++) made[i] = by(...lists.map((list) => list[i] ?? Number.NaN))
}
