import { type Checked, hasIssues, type Issue } from '@longhand/network'
import { shapeIn } from '../working/shape-in.ts'
import { beforeIssues } from './before-issues.ts'
import { nameIssues } from './name-issues.ts'
import type { NumberParts } from './read-all-numbers.ts'
import type { FieldParts } from './read-fields.ts'
import type { Placed } from './read-placed.ts'
import { sharedBiasIssues } from './shared-bias-issues.ts'
import { stepIssues } from './step-issues.ts'
import { targetIssues } from './target-issues.ts'
import { tokenIssues } from './token-issues.ts'

const read = <T>(checked: Checked<T>): T | undefined =>
  hasIssues(checked) ? undefined : checked.value

/** Numbers that have the right shape, and make no sense together: of all parts that could be read. */
export const numberIssues = (
  fields: FieldParts,
  placed: Placed,
  numbers: NumberParts,
): readonly Issue[] => {
  const [stated, rule, optimizer] = [
    read(fields.stated),
    read(fields.loss)?.rule,
    read(fields.optimizer),
  ]
  const [weights, before, input, target] = [
    read(numbers.weights),
    read(numbers.before),
    read(numbers.input),
    read(numbers.target),
  ]
  const examples = shapeIn(placed.outputLayer.output)
  return [
    ...(rule && target ? targetIssues(target.flat, [target.nested.length, ...examples], rule) : []),
    ...(stated?.sharedBias === true && weights ? sharedBiasIssues(placed.placed, weights) : []),
    ...(optimizer && before ? beforeIssues(optimizer, before) : []),
    ...(input ? tokenIssues(placed, input) : []),
    ...nameIssues(stated?.names ?? {}, placed),
    ...(weights && input ? stepIssues(stated?.steps ?? 1, { weights, input }) : []),
  ]
}
