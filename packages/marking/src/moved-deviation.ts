import { isTerm, type Test } from '@longhand/derivation'

const isProductMean = isTerm('slope-product-mean')

/** What a normalisation takes away on the way back because each number moves the deviation. */
export const isMovedDeviation: Test = (node) =>
  node.type === 'product' && node.factors.some(isProductMean)
