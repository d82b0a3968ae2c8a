import type { Issue } from '@longhand/network'
import type { AllNumbers } from './read-all-numbers.ts'

/** How much a problem may ask for: a few seconds of work. */
const mostWork = 30_000_000
/** What a step costs besides its multiplications. */
const perStep = 500

/** More steps than are worked out by hand for a network of this size. */
export const stepIssues = (
  steps: number,
  { weights, input }: Pick<AllNumbers, 'weights' | 'input'>,
): readonly Issue[] => {
  const tensors = Object.values(weights).flatMap(Object.values)
  const count = tensors.reduce((sum, { flat }) => sum + flat.length, 0)
  const most = Math.max(1, Math.floor(mostWork / (count * input.nested.length + perStep)))
  if (steps <= most) return []
  return [
    {
      path: 'steps',
      expected: `at most ${most} steps for a network and a batch of this size`,
      received: String(steps),
      try: 'Train the network instead, or take fewer steps.',
    },
  ]
}
