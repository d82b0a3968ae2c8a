import { bind, type Expression, positionAt } from '@longhand/derivation'

/** Sums of more terms than this are not written out. */
const most = 100

/** The terms of a sum, written out where it is a long one; of anything else none. */
export const termsOf = (node: Expression): readonly Expression[] => {
  if (node.type === 'sum') return node.terms
  if (node.type !== 'sum-over') return []
  const counts = node.indices.map(({ count }) => count)
  const terms = counts.reduce((all, count) => all * count, 1)
  if (terms > most || node.indices.some(({ except }) => except !== undefined)) return []
  return Array.from({ length: terms }, (_, flat) => {
    const at = positionAt(flat, counts)
    return bind(
      node.term,
      Object.fromEntries(node.indices.map(({ name }, i) => [name, at[i] ?? 0])),
    )
  })
}
