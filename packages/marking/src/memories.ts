import type { Expression, Memory, Outcome, Rewrite, Sheet } from '@longhand/derivation'
import type { Way } from './ways.ts'

/** Nodes that are kept at most for all questions to one network or problem. */
const room = 100_000

/** The memory of an idea, or of an idea that is held in one layer only. */
export type Memories = (way: Way, layer: string | null) => Memory

const known = new WeakMap<Sheet['find'], Memories>()

/** What ideas made of nodes that several questions share: those to the same neighbours. */
export const memoriesOf = ({ find }: Sheet): Memories => {
  const before = known.get(find)
  if (before !== undefined) return before
  const memories = memoriesWithin(room)
  known.set(find, memories)
  return memories
}

const memoriesWithin = (nodes: number): Memories => {
  const byWay = new Map<Rewrite, Map<string | null, Memory>>()
  let left = nodes
  const memory = (): Memory => {
    const kept = new WeakMap<Expression, Outcome>()
    return {
      of: (node) => kept.get(node),
      keep: (node, outcome) => {
        if (left-- > 0) kept.set(node, outcome)
      },
    }
  }
  return ({ by }, layer) => {
    const byLayer = byWay.get(by) ?? new Map<string | null, Memory>()
    byWay.set(by, byLayer)
    const one = byLayer.get(layer) ?? memory()
    byLayer.set(layer, one)
    return one
  }
}
