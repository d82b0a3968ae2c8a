import type { Expression, Sum } from '@longhand/derivation'
import type { Style } from './style.ts'

/** A sum's terms; a sum among them that plays no part of its own needs no brackets. */
export const flatTerms = ({ terms }: Sum, style: Style): readonly Expression[] =>
  terms.flatMap((term) =>
    term.type === 'sum' && term.role === undefined && style.markOf(term) === undefined
      ? flatTerms(term, style)
      : [term],
  )
