import type { Issue } from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { beforeIssues } from './before-issues.ts'
import { nameIssues } from './name-issues.ts'
import type { AllNumbers } from './read-all-numbers.ts'
import type { Fields } from './read-fields.ts'
import type { Placed } from './read-placed.ts'
import { sharedBiasIssues } from './shared-bias-issues.ts'
import { stepIssues } from './step-issues.ts'
import { targetIssues } from './target-issues.ts'
import { tokenIssues } from './token-issues.ts'

/** Numbers that have the right shape, and still make no sense together. */
export const numberIssues = (
  { settings, lossRule }: Fields,
  placed: Placed,
  numbers: AllNumbers,
): readonly Issue[] => {
  const { target, weights, before } = numbers
  const shape = [target.nested.length, ...shapeIn(placed.outputLayer.output)]
  return [
    ...targetIssues(target.flat, shape, lossRule),
    ...(settings.sharedBias === true ? sharedBiasIssues(placed.placed, weights) : []),
    ...beforeIssues(settings.optimizer, before),
    ...tokenIssues(placed, numbers),
    ...nameIssues(settings.names ?? {}, placed),
    ...stepIssues(settings.steps ?? 1, numbers),
  ]
}
