import { type Checked, check, hasIssues, issuesIn } from '@longhand/network'
import type { LossRule } from '../losses/loss-rule.ts'
import type { Optimizer, Problem, Update } from '../problem.ts'
import { type Settings, settings, update } from './fields.ts'
import { hints } from './hints.ts'
import { type Loss, readLoss } from './read-loss.ts'
import { readOptimizer } from './read-optimizer.ts'

/** All of a problem but its network and its numbers. */
export interface Fields {
  readonly settings: Omit<Problem, 'network' | 'weights' | 'masks' | 'input' | 'target' | 'before'>
  readonly lossRule: LossRule
}

/** The same, each part read by itself: what is right can be held against the numbers. */
export interface FieldParts {
  readonly stated: Checked<Settings>
  readonly loss: Checked<Loss>
  readonly optimizer: Checked<Optimizer>
  readonly update: Checked<Update | undefined>
}

/** The fields of a problem, part by part. */
export const readFieldParts = (data: Readonly<Record<string, unknown>>): FieldParts => {
  const stated = check(settings, data, '', hints)
  return {
    stated,
    loss: readLoss(data.loss, hasIssues(stated) ? {} : stated.value),
    optimizer: readOptimizer(data.optimizer),
    update:
      data.update === undefined
        ? { value: undefined }
        : check(update, data.update, 'update', hints),
  }
}

/** The parts together, or everything that is wrong with them. */
export const fieldsOf = ({ stated, loss, optimizer, update }: FieldParts): Checked<Fields> => {
  if (hasIssues(stated) || hasIssues(loss) || hasIssues(optimizer) || hasIssues(update))
    return { issues: [stated, loss, optimizer, update].flatMap(issuesIn) }
  return {
    value: {
      lossRule: loss.value.rule,
      settings: {
        loss: loss.value.name,
        optimizer: optimizer.value,
        ...(update.value !== undefined && { update: update.value }),
        ...stated.value,
      },
    },
  }
}
