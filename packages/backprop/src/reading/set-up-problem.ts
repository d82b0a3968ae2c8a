import { type Checked, check, hasIssues, isObject, issuesIn } from '@longhand/network'
import { inputTable, maskTable, targetTable } from '../working/given-tables.ts'
import type { SetUp } from '../working/set-up.ts'
import { labelsOf } from '../writing/labels.ts'
import { tagsOf } from '../writing/tags.ts'
import { settings } from './fields.ts'
import { hints } from './hints.ts'
import { keptNumbers } from './kept-numbers.ts'
import { numberIssues } from './number-issues.ts'
import { type AllNumbers, allNumbers, readNumberParts } from './read-all-numbers.ts'
import { type Fields, fieldsOf, readFieldParts } from './read-fields.ts'
import { type Placed, readPlaced } from './read-placed.ts'
import { pick } from './read-weights.ts'
import { strayIssues } from './stray-issues.ts'

/** A problem that makes sense in all its parts, or everything that is wrong with it. */
export const setUpProblem = (data: unknown): Checked<SetUp> => {
  if (!isObject(data)) return { issues: issuesIn(check(settings, data, '', hints)) }
  const parts = readFieldParts(data)
  const fields = fieldsOf(parts)
  const placed = readPlaced(data.network)
  if (hasIssues(placed))
    return { issues: [...issuesIn(fields), ...placed.issues, ...strayIssues(data)] }
  const read = readNumberParts(data, placed.value)
  const numbers = allNumbers(read)
  const together = numberIssues(parts, placed.value, read)
  if (hasIssues(fields) || hasIssues(numbers) || together.length > 0)
    return { issues: [...[fields, numbers].flatMap(issuesIn), ...together] }
  return { value: assembled(fields.value, placed.value, numbers.value) }
}

const assembled = (
  { settings, lossRule }: Fields,
  { network, placed, inputLayer, outputLayer }: Placed,
  { weights, masks, before, input, target }: AllNumbers,
): SetUp => {
  const tags = tagsOf(placed)
  const batch = { examples: input.nested.length, labels: labelsOf(settings.names) }
  return {
    problem: {
      network,
      weights: pick(weights, ({ nested }) => nested),
      input: input.nested,
      target: target.nested,
      ...(Object.keys(masks).length > 0 && {
        masks: Object.fromEntries(
          Object.entries(masks).map(([name, { nested }]) => [name, nested]),
        ),
      }),
      ...(before.given && { before: before.given }),
      ...settings,
    },
    network: placed,
    inputLayer,
    outputLayer,
    lossRule,
    ...batch,
    input: inputTable({ ...batch, numbers: input.flat }, inputLayer),
    target: targetTable({ ...batch, numbers: target.flat }, outputLayer),
    weights: new Map(Object.entries(pick(weights, ({ flat }) => flat))),
    masks: new Map(
      placed.layers.flatMap((layer) => {
        const mask = masks[layer.name]
        if (mask === undefined) return []
        const given = { numbers: mask.flat, examples: batch.examples }
        return [[layer.name, maskTable(given, layer, tags.get(layer.name) ?? layer.name)]]
      }),
    ),
    isTraining: settings.mode !== 'inference',
    before: { steps: before.steps, kept: keptNumbers(placed, before) },
    tags,
  }
}
