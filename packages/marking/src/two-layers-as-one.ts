import {
  type Derivation,
  derive,
  type Expression,
  isTerm,
  plays,
  product,
  type Rewrite,
  slotsOf,
  sum,
} from '@longhand/derivation'
import { follows } from './rework.ts'
import { lineIn, withLine } from './with-line.ts'

const isTotal = follows('total')
const isKernel = isTerm('kernel')
const isSide = plays('kernel-height', 'kernel-width')
const isMultiplier = plays('depth-multiplier')
const readsChannels = plays('input-channels')

const kernelIn = (count: Expression): Derivation | undefined =>
  count.type === 'derivation' ? lineIn(count.formula, isKernel) : undefined

const factorsOf = (count: Expression): readonly Expression[] => {
  const kernel = kernelIn(count)
  return kernel === undefined ? [] : slotsOf(kernel.formula)
}

const isDepthwise = (count: Expression): boolean => factorsOf(count).some(isMultiplier)

/** A kernel of one position, over the channels that a depthwise one puts out. */
const isPointwiseAfter = (depthwise: Expression, count: Expression): boolean => {
  const factors = factorsOf(count)
  const sides = factors.filter(isSide)
  const made = product(
    factorsOf(depthwise).filter((one) => readsChannels(one) || isMultiplier(one)),
  )
  return (
    sides.length > 0 &&
    sides.every(({ value }) => value === 1) &&
    factors.find(readsChannels)?.value === made.value
  )
}

/** The pointwise layer with the window of the depthwise one: every filter sees all channels. */
const withWindowOf = (depthwise: Expression, count: Expression): Expression => {
  const kernel = kernelIn(count)
  if (kernel === undefined || count.type !== 'derivation') return count
  const window = factorsOf(depthwise).filter(isSide)
  const others = slotsOf(kernel.formula).filter((one) => !isSide(one))
  const wide = derive({ ...kernel, formula: product([...window, ...others]) })
  return derive({ ...count, formula: withLine(count.formula, kernel, wide) })
}

/** A depthwise and a pointwise layer of a total, counted as one ordinary convolution. */
export const twoLayersAsOne: Rewrite = (node, _, owner) => {
  if (node.type !== 'sum' || owner === undefined || !isTotal(owner)) return undefined
  const pairs = node.terms.flatMap((depthwise, i) => {
    if (!isDepthwise(depthwise)) return []
    const after = node.terms.slice(i + 1)
    const pointwise = after.find((one) => factorsOf(one).length > 0)
    return pointwise !== undefined && isPointwiseAfter(depthwise, pointwise)
      ? [{ depthwise, pointwise }]
      : []
  })
  if (pairs.length === 0) return undefined
  return sum(
    node.terms
      .filter((one) => !pairs.some(({ depthwise }) => depthwise === one))
      .map((one) => {
        const pair = pairs.find(({ pointwise }) => pointwise === one)
        return pair === undefined ? one : withWindowOf(pair.depthwise, one)
      }),
  )
}
