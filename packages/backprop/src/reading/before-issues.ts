import type { Issue } from '@longhand/network'
import { optimizerRule } from '../optimizers/optimizer-rules.ts'
import type { Optimizer } from '../problem.ts'
import type { KeptBefore } from './read-before.ts'

/** What is given of steps before, and the optimizer does not keep. */
export const beforeIssues = (optimizer: Optimizer, { kept }: KeptBefore): readonly Issue[] => {
  const known: readonly string[] = optimizerRule(optimizer).keeps(optimizer)
  return Object.keys(kept)
    .filter((word) => !known.includes(word))
    .map((word) => ({
      path: `before.${word}`,
      expected:
        known.length === 0 ? 'nothing, since this optimizer keeps nothing' : known.join(', '),
      received: word,
      try: 'Leave it out, or take an optimizer that keeps it: sgd with momentum, adam, rmsprop.',
    }))
}
