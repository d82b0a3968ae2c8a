import { addressOf, type Derivation, type Expression, slotsOf } from '@longhand/derivation'
import { signOfNode } from '@longhand/render'

/** What a node is called: whose it is, what it is, and the part that it plays. */
export const nameOf = (node: Expression): string =>
  [node.role ?? '', 'of' in node ? addressOf(node) : node.type].join(' ')

/** Whether a node is written by its sign, and worked out in a line of its own. */
export const isLine = (node: Expression): node is Derivation =>
  node.type === 'derivation' && signOfNode(node) !== undefined

/** Whether two nodes do the same with their parts. */
export const doSame = (a: Expression, b: Expression): boolean => {
  if (a.type === 'quotient' && b.type === 'quotient') return a.rounding === b.rounding
  if (a.type === 'application' && b.type === 'application') return a.function === b.function
  if (a.type === 'cell' && b.type === 'cell')
    return a.table === b.table && JSON.stringify(a.at) === JSON.stringify(b.at)
  return a.type === b.type
}

/** Whether two terms are written alike: given ones by name and number, lines by name. */
export const areAlike = (a: Expression, b: Expression): boolean => {
  if (!doSame(a, b)) return false
  if (a.type === 'quantity') return a.value === b.value && isCalled(a, b)
  if (isLine(a) || isLine(b)) return nameOf(a) === nameOf(b)
  const [mine, theirs] = [slotsOf(a), slotsOf(b)]
  const isAlike = (slot: Expression, i: number) => {
    const other = theirs[i]
    return other !== undefined && areAlike(slot, other)
  }
  return mine.length === theirs.length && mine.every(isAlike)
}

/** Whether two given numbers have one name; one that is written as a number alone needs none. */
const isCalled = (a: Expression, b: Expression): boolean =>
  nameOf(a) === nameOf(b) ||
  (a.role === b.role && signOfNode(a) === undefined && signOfNode(b) === undefined)
