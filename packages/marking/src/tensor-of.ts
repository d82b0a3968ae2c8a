import { plays, slotsOf, type Test } from '@longhand/derivation'

const isLine =
  (of: RegExp): Test =>
  (node) =>
    node.type === 'derivation' && of.test(node.of)

/** What a weight tensor adds to a count, by whose it is: its size, or its size times its uses. */
export const tensorOf = (of: RegExp): Test => {
  const isTensor = isLine(of)
  return (node) => isTensor(node) || (plays('weight-uses')(node) && slotsOf(node).some(isTensor))
}
