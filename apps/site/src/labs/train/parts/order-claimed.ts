import type { Group } from '../live-run.ts'
import { accuraciesAfter } from '../series-of.ts'
import type { Claimed } from '../sheets/sheet.ts'

/** Whether the order that somebody claimed is the one that was measured. */
export interface OrderVerdict {
  readonly holds: boolean
  readonly title: string
  readonly text: string
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * Compares the order of the first two that claims were made of after each epoch with what ran.
 *
 * @returns Nothing before both have finished an epoch.
 */
export const orderClaimed = (
  claimed: readonly Claimed[],
  groups: readonly Group[],
): OrderVerdict | undefined => {
  const [one, other] = claimed
  const [mine, others] = [one, other].map((claim) =>
    groups.find(({ label }) => label === claim?.label),
  )
  if (!(one && other && mine && others)) return undefined
  const epochs = one.accuracies.flatMap((accuracy, i) => {
    const [a, b] = [accuraciesAfter(mine, i + 1), accuraciesAfter(others, i + 1)]
    if (a.length === 0 || b.length === 0) return []
    return [Math.sign(accuracy - (other.accuracies[i] ?? 0)) === Math.sign(mean(a) - mean(b))]
  })
  if (epochs.length === 0) return undefined
  const same = epochs.filter(Boolean).length
  const holds = same === epochs.length
  return {
    holds,
    title: holds ? 'The claimed order holds' : 'The claimed order does not hold',
    text: `${one.label} is claimed to be ahead of ${other.label}: measured here after ${same} of ${epochs.length} epochs.`,
  }
}
