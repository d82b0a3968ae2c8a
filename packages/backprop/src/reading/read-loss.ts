import { type Checked, nearest, quoted } from '@longhand/network'
import type { LossRule } from '../losses/loss-rule.ts'
import { type LossSettings, lossRules } from '../losses/loss-rules.ts'
import type { LossName } from '../problem.ts'

/** A loss and how it is worked out. */
export interface Loss {
  readonly name: LossName
  readonly rule: LossRule
}

const isLoss = (name: unknown): name is LossName =>
  typeof name === 'string' && Object.hasOwn(lossRules, name)

const names = Object.keys(lossRules)

/** The name of a loss. */
export const readLoss = (data: unknown, settings: LossSettings): Checked<Loss> => {
  if (isLoss(data)) return { value: { name: data, rule: lossRules[data](settings) } }
  const meant = typeof data === 'string' ? nearest(data, names) : undefined
  return {
    issues: [
      {
        path: 'loss',
        expected: `one of the losses ${names.join(', ')}`,
        received: data === undefined ? 'nothing' : quoted(data),
        try: meant === undefined ? 'Choose one of these.' : `Did you mean "${meant}"?`,
      },
    ],
  }
}
