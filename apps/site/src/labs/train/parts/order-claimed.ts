import type { Outcome } from '../outcome.ts'
import type { Claimed } from '../sheets/sheet.ts'

/** Whether the order that somebody claimed is the one that was measured. */
export interface OrderVerdict {
  readonly holds: boolean
  readonly title: string
  readonly text: string
}

/**
 * Compares the order of the first two that claims were made of after each epoch with what ran.
 *
 * @returns Nothing before both have finished an epoch.
 */
export const orderClaimed = (
  claimed: readonly Claimed[],
  outcomes: readonly Outcome[],
): OrderVerdict | undefined => {
  const [one, other] = claimed
  const [mine, others] = [one, other].map((claim) =>
    outcomes.find(({ label }) => label === claim?.label),
  )
  if (!(one && other && mine && others)) return undefined
  const epochs = one.accuracies.flatMap((accuracy, i) => {
    const [a, b] = [mine.after[i]?.mean, others.after[i]?.mean]
    if (a === undefined || b === undefined) return []
    return [Math.sign(accuracy - (other.accuracies[i] ?? 0)) === Math.sign(a - b)]
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
