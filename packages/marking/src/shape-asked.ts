import type { Derivation, Value } from '@longhand/derivation'

/**
 * The sizes of the shape that a question asks for, channels or features last; undefined where it
 * asks for no shape, or for several.
 */
export const shapeAsked = ({ rule, formula }: Derivation): readonly Value[] | undefined =>
  rule === 'layer-activations' && formula.type === 'product'
    ? formula.factors.map(({ value }) => value)
    : undefined
