import {
  bind,
  type Derivation,
  derive,
  type Expression,
  positionAt,
  slotsOf,
  sum,
} from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { receptiveFields } from '@longhand/parameters'

const inside = (term: Expression): boolean =>
  slotsOf(term).every((slot) => slot.type !== 'quantity' || slot.of !== '')

const termsIn = (formula: Expression): readonly Expression[] => {
  if (formula.type === 'sum') return formula.terms
  if (formula.type !== 'sum-over') return [formula]
  const counts = formula.indices.map(({ count }) => count)
  const terms = Array.from({ length: counts.reduce((a, b) => a * b, 1) }, (_, flat) => {
    const at = positionAt(flat, counts)
    return bind(
      formula.term,
      Object.fromEntries(formula.indices.map(({ name }, i) => [name, at[i] ?? 0])),
    )
  })
  // zeros around the image add nothing
  const kept = terms.filter(inside)
  return kept.length === 0 ? terms.slice(0, 1) : kept
}

/** An output with every product of its window written out. */
export const writtenOut = (line: Derivation): Derivation =>
  derive({
    rule: line.rule,
    because: line.because,
    term: line.term,
    of: line.of,
    ...(line.sign && { sign: line.sign }),
    formula: sum(termsIn(line.formula)),
  })

/** The positions of the image that an output sees along each axis; those below 0 are zeros around it. */
export const windowAt = (
  network: PlacedNetwork,
  at: readonly number[],
): readonly (readonly number[])[] =>
  (['height', 'width'] as const).map((axis, i) => {
    const field = receptiveFields(network, axis).get('conv')
    if (field === undefined || 'unknown' in field) return []
    const moved = (at[i] ?? 0) * Number(field.jump.value)
    return field.seen.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, k) => first + k + moved),
    )
  })
