import type { RowQuestion } from '@longhand/marking'
import type { PlacedNetwork } from '@longhand/network'
import { layerNamed, layerQuestion } from './layer-named.ts'

const quantities: readonly (readonly [RegExp, string])[] = [
  [/^(param(eter)?s?|weights?)$/, 'parameters'],
  [/^connections?$/, 'connections'],
  [/^(macs?|multiplications?|multiply-accumulates?|mult-adds?)$/, 'macs'],
]

/** Words that leave a sentence what it is; any other, such as “filter” or “per”, may ask for a part. */
const plain =
  /^(?:the|a|an|of|in|for|at|and|so|thus|hence|then|with|its|it|this|we|has|have|had|is|are|was|were|gets?|got|gives?|needs?|there|networks?|model|total|all|sum|altogether|no|nr|num|numbers?|count|counts|trainable|learnable)$/

/** Words beside the name of a layer; beside “total” they say that it is one of some layers only. */
const ofLayer = /^(?:layers?|convolution(?:al)?|conv(?:\d?d)?|fc|dense)$/

/** Numbers, and the letters of a formula. */
const inFormula = /^(?:[\d.,_-]+|[a-z]\d?|[a-z]_[a-z0-9]+|x\d+(?:x\d+)*)$/

/**
 * What words ask of a network, if they name both a layer, or the total, and a quantity.
 *
 * @param isOfOthers Whether the page is about other networks too.
 */
export const askedInWords = (
  words: readonly string[],
  network: PlacedNetwork,
  isOfOthers: boolean,
): RowQuestion | undefined => {
  const quantity = quantities.find(([meant]) => words.some((word) => meant.test(word)))?.[1]
  if (quantity === undefined) return undefined
  const layer = layerNamed(network, words)
  const isTotal = layer === undefined && words.includes('total')
  const of = isTotal ? 'total' : layer?.of
  const question = of === undefined ? undefined : layerQuestion(network, `${of}.${quantity}`)
  // without those that are joined
  const own = words.slice(0, Math.ceil(words.length / 2))
  const isPlain = (word: string): boolean =>
    word === layer?.name.toLowerCase() ||
    word === network.name.toLowerCase() ||
    plain.test(word) ||
    (layer !== undefined && ofLayer.test(word)) ||
    inFormula.test(word) ||
    quantities.some(([meant]) => meant.test(word))
  const isNamed = words.includes(network.name.toLowerCase())
  return question && { question, isCertain: own.every(isPlain) && (isNamed || !isOfOthers) }
}
