import { type Checked, check, hasIssues, isObject, issuesIn } from '@longhand/network'
import type { LossRule } from '../losses/loss-rule.ts'
import type { Problem } from '../problem.ts'
import { settings, update } from './fields.ts'
import { hints } from './hints.ts'
import { readLoss } from './read-loss.ts'
import { readOptimizer } from './read-optimizer.ts'

/** All of a problem but its network and its numbers. */
export interface Fields {
  readonly settings: Omit<Problem, 'network' | 'weights' | 'masks' | 'input' | 'target' | 'before'>
  readonly lossRule: LossRule
}

/** The fields of a problem, or everything that is wrong with them. */
export const readFields = (data: unknown): Checked<Fields> => {
  const stated = check(settings, data, '', hints)
  if (!isObject(data)) return { issues: issuesIn(stated) }
  const loss = readLoss(data.loss, hasIssues(stated) ? {} : stated.value)
  const how = readOptimizer(data.optimizer)
  const what = check(update, data.update ?? {}, 'update', hints)
  if (hasIssues(stated) || hasIssues(loss) || hasIssues(how) || hasIssues(what))
    return { issues: [stated, loss, how, what].flatMap(issuesIn) }
  return {
    value: {
      lossRule: loss.value.rule,
      settings: {
        loss: loss.value.name,
        optimizer: how.value,
        ...(data.update !== undefined && { update: what.value }),
        ...stated.value,
      },
    },
  }
}
