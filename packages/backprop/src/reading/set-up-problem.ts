import { type Checked, hasIssues, isObject, issuesIn } from '@longhand/network'
import { inputTable, maskTable, targetTable } from '../working/given-tables.ts'
import type { SetUp } from '../working/set-up.ts'
import { labelsOf } from '../writing/labels.ts'
import { tagsOf } from '../writing/tags.ts'
import { keptNumbers } from './kept-numbers.ts'
import { numberIssues } from './number-issues.ts'
import { type AllNumbers, readAllNumbers } from './read-all-numbers.ts'
import { type Fields, readFields } from './read-fields.ts'
import { type Placed, readPlaced } from './read-placed.ts'
import { pick } from './read-weights.ts'

/** A problem that makes sense in all its parts, or everything that is wrong with it. */
export const setUpProblem = (data: unknown): Checked<SetUp> => {
  const fields = readFields(data)
  if (!isObject(data)) return { issues: issuesIn(fields) }
  const placed = readPlaced(data.network)
  if (hasIssues(placed)) return { issues: [...issuesIn(fields), ...placed.issues] }
  const numbers = readAllNumbers(data, placed.value)
  if (hasIssues(fields) || hasIssues(numbers))
    return { issues: [fields, numbers].flatMap(issuesIn) }
  const issues = numberIssues(fields.value, placed.value, numbers.value)
  if (issues.length > 0) return { issues }
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
