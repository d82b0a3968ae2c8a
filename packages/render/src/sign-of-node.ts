import { type Expression, type Letter, layerOf, type Sign, signOf } from '@longhand/derivation'

/** Addresses that are no layer's, so that no layer's name is written beside a symbol. */
const isLayer = (name: string): boolean => !['', 'total', 'memory'].includes(name)

/** A name on one line, without signs that cannot be seen. */
const shown = (layer: string): string => layer.replace(/[\s\p{Cc}]+/gu, ' ')

const withLayer = (sign: Letter, layer: string): Letter => ({
  ...sign,
  sub: sign.sub === undefined ? shown(layer) : `${sign.sub},${shown(layer)}`,
})

/**
 * The symbol of a node, or undefined where it is written by its number or its formula.
 *
 * In a line of the layer `around`, a node that plays a part is written as that part. One that
 * belongs to another layer has that layer's name added: P_conv1. A symbol of its own stays as it is.
 */
export const signOfNode = (node: Expression, around?: string): Sign | undefined => {
  if (node.type !== 'quantity' && node.type !== 'derivation') return undefined
  const isPart = around !== undefined && node.role !== undefined
  const part = isPart ? signOf(node.role ?? node.term) : undefined
  const own = part ?? node.sign
  if (own !== undefined) return own
  const sign = signOf(node.term)
  const layer = layerOf(node.of)
  const isElsewhere = layer !== around && isLayer(layer) && !isPart
  return sign !== undefined && isElsewhere ? withLayer(sign, layer) : sign
}
