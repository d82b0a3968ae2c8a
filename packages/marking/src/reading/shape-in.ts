import type { WrittenShape } from '../answer.ts'
import { literalOf } from './literal.ts'

const list = new RegExp(
  [
    String.raw`^(?<printer>torch\.Size)?\s*\(?(?<bracket>[([])\s*(?<batch>(?:None|null|-1|\?)\s*,)?`,
    String.raw`\s*(?<sizes>\d+(?:\s*,\s*\d+)*)(?<end>\s*,)?\s*[)\]]\)?$`,
  ].join(''),
  'i',
)

const size = String.raw`\d+(?:,\d{3})*`
const product = new RegExp(
  String.raw`^[([]?\s*(?:(?:None|null|\?)\s*\*\s*)?(${size}(?:\s*\*\s*${size})+)\s*[)\]]?$`,
  'i',
)

/**
 * The sizes of an answer that is written as a shape: as libraries print it, or as a product of
 * whole numbers. A batch that is not known may stand first.
 *
 * @param signs Plain signs.
 * @returns Undefined for anything else: one comma can part thousands, and one number alone can
 * stand in brackets.
 * @example shapeIn('(None, 55, 55, 96)') // { sizes: [55, 55, 96], isInOrder: true }
 * @example shapeIn('55*55*96') // { sizes: [55, 55, 96], isInOrder: false }
 * @example shapeIn('(34,944)') // undefined
 */
export const shapeIn = (signs: string): WrittenShape | undefined => {
  const listed = sizesListed(signs)
  if (listed !== undefined) return { sizes: sizesIn(listed.split(',')), isInOrder: true }
  const [, factors] = product.exec(signs) ?? []
  return factors === undefined
    ? undefined
    : { sizes: sizesIn(factors.split('*')), isInOrder: false }
}

const sizesIn = (texts: readonly string[]): WrittenShape['sizes'] =>
  texts.map((text) => literalOf(text.trim()).value)

const sizesListed = (signs: string): string | undefined => {
  const { printer, bracket, batch, sizes = '', end } = list.exec(signs)?.groups ?? {}
  const isPrinted = [printer, batch, end].some((one) => one !== undefined)
  const isNumber = /^\d+$/.test(sizes) || (bracket === '(' && /^[1-9]\d{0,2},\d{3}$/.test(sizes))
  return sizes === '' || (isNumber && !isPrinted) ? undefined : sizes
}
