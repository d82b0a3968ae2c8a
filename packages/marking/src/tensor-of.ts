import { slotsOf, type Test } from '@longhand/derivation'
import { isUses } from './counts.ts'

const isLine =
  (of: RegExp): Test =>
  (node) =>
    node.type === 'derivation' && of.test(node.of)

/** What a weight tensor adds to a count, by whose it is: its size, or its size times its uses. */
export const tensorOf = (of: RegExp): Test => {
  const isTensor = isLine(of)
  return (node) => isTensor(node) || (isUses(node) && slotsOf(node).some(isTensor))
}
