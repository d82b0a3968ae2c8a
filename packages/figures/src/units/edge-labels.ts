import type { Point } from '../path.ts'
import type { Element } from '../svg.ts'
import type { Labelled } from './drawing.ts'
import { between, edgeLabel, widthOfLabel } from './parts.ts'

/** A line between two units. */
export interface Edge {
  readonly from: Point
  readonly to: Point
  readonly weight: Labelled
  /** How far along it its weight stands. */
  readonly share: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
}

const height = 22

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < height

/** How far along an edge its weight may stand, where another stands at the usual place. */
const shares: readonly number[] = Array.from({ length: 24 }, (_, i) => 0.28 + i / 50)

/**
 * What is written on edges, each where it covers no other: at its own share of the way, or else at
 * another. Where there is no room at all it is left out; the description has it.
 */
export const edgeLabels = (edges: readonly Edge[]): readonly Element[] => {
  const taken: Box[] = []
  return edges.flatMap(({ from, to, share, weight }) => {
    const half = widthOfLabel(weight) / 2
    for (const one of [share, ...shares]) {
      const at = between(from, to, one)
      const box = { left: at.x - half, right: at.x + half, y: at.y }
      if (taken.some((other) => meet(box, other))) continue
      taken.push(box)
      return [edgeLabel(at, weight)]
    }
    return []
  })
}
