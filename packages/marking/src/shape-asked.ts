import type { Derivation, Expression, Value } from '@longhand/derivation'

/** The sizes of a shape, channels or features last. */
export type Sizes = readonly Value[]

/**
 * The sizes of the shape that a question asks for, of each use where a layer is used several times;
 * undefined where it asks for no shape.
 */
export const shapesAsked = ({ rule, formula }: Derivation): readonly Sizes[] | undefined => {
  if (rule !== 'layer-activations') return undefined
  const shapes = formula.type === 'sum' ? formula.terms.map(sizesOf) : [sizesOf(formula)]
  return shapes.every((shape) => shape !== undefined) ? shapes : undefined
}

const sizesOf = (node: Expression): Sizes | undefined =>
  node.type === 'product' ? node.factors.map(({ value }) => value) : undefined
