import type { Expression } from '../expression.ts'
import { slotsOf } from '../slots.ts'

/** The names of the indices that a template still leaves open. */
export const freeIndices = (node: Expression): ReadonlySet<string> => {
  if (node.type === 'cell') return new Set(node.at.flatMap(({ times }) => Object.keys(times)))
  const free = new Set<string>()
  for (const slot of slotsOf(node)) for (const name of freeIndices(slot)) free.add(name)
  if (node.type === 'sum-over') for (const { name } of node.indices) free.delete(name)
  return free
}
