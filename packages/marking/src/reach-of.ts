import { type Expression, leavesFirst, type Sheet, type Test } from '@longhand/derivation'
import { everyWay, lookingAt, type Way } from './ways.ts'

const known = new WeakMap<Sheet['find'], WeakMap<Expression, ReadonlySet<number>>>()

/**
 * Whether a way may change anything under a neighbour. Most do not, and the neighbour, often the
 * size of a layer behind many others, need not be rewritten.
 */
export const reachOf = ({ place }: Way, sheet: Sheet): Test => {
  const under = known.get(sheet.find) ?? new WeakMap<Expression, ReadonlySet<number>>()
  known.set(sheet.find, under)
  return (neighbour) => {
    const reached = under.get(neighbour) ?? waysUnder(neighbour, sheet)
    under.set(neighbour, reached)
    return reached.has(place)
  }
}

/** The places of the ways that would change something; in the cells of a table all may. */
const waysUnder = (root: Expression, sheet: Sheet): ReadonlySet<number> => {
  const waysAt = lookingAt(sheet)
  return new Set(
    leavesFirst(root).flatMap(({ node, owner }) =>
      (node.type === 'cell' ? everyWay : waysAt(node, owner)).map(({ place }) => place),
    ),
  )
}
