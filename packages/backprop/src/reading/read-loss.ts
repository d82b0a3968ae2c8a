import { type Checked, nearest, quoted } from '@longhand/network'
import type { LossRule } from '../losses/loss-rule.ts'
import { lossRules } from '../losses/loss-rules.ts'
import { isNotByHand } from '../not-by-hand.ts'
import type { LossName } from '../problem.ts'

/** A loss and how it is worked out. */
export interface Loss {
  readonly name: LossName
  readonly rule: LossRule
}

const isLoss = (name: unknown): name is LossName =>
  typeof name === 'string' && Object.hasOwn(lossRules, name)

const byHand = Object.entries(lossRules).flatMap(([name, rule]) =>
  isNotByHand(rule) ? [] : [name],
)

/** The name of a loss that is worked out by hand. */
export const readLoss = (data: unknown): Checked<Loss> => {
  const rule = isLoss(data) ? lossRules[data] : undefined
  if (isLoss(data) && rule !== undefined && !isNotByHand(rule))
    return { value: { name: data, rule } }
  const meant = typeof data === 'string' && !isLoss(data) ? nearest(data, byHand) : undefined
  const why = rule !== undefined && isNotByHand(rule) ? `, ${rule.notByHand}` : ''
  return {
    issues: [
      {
        path: 'loss',
        expected: `a loss that is worked out by hand: ${byHand.join(', ')}`,
        received: data === undefined ? 'nothing' : quoted(data) + why,
        try: meant === undefined ? 'Choose one of these.' : `Did you mean "${meant}"?`,
      },
    ],
  }
}
