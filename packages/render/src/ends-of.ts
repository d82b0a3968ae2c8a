import {
  type Affine,
  type Binding,
  isNothing,
  positionAt,
  type SumOver,
} from '@longhand/derivation'

const positionIn = ({ constant, times }: Affine, at: Binding): number =>
  Object.entries(times).reduce((sum, [name, by]) => sum + by * (at[name] ?? 0), constant)

/** Where the indices of a long sum stand in its first two terms and its last. */
export const endsOf = ({ indices, term }: SumOver): readonly Binding[] => {
  const counts = indices.map(({ count }) => count)
  const cells = counts.reduce((total, count) => total * count, 1)
  const bindingAt = (flat: number): Binding => {
    const at = positionAt(flat, counts)
    return Object.fromEntries(indices.map(({ name }, axis) => [name, at[axis] ?? 0]))
  }
  const isLeftOut = (at: Binding) =>
    isNothing(term, at) ||
    indices.some(({ name, except }) => except && positionIn(except, at) === at[name])
  const next = (flat: number, by: 1 | -1): number => {
    let here = flat
    while (here >= 0 && here < cells && isLeftOut(bindingAt(here))) here += by
    return here
  }
  const first = next(0, 1)
  return [first, next(first + 1, 1), next(cells - 1, -1)].map(bindingAt)
}
