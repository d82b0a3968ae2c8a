import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { lossRules } from '../losses/loss-rules.ts'
import { settings, update } from './fields.ts'
import { optimizerFields } from './optimizer-fields.ts'
import { keptWords } from './read-before.ts'

/** A schema as it is written. */
type Plain = Readonly<Record<string, unknown>>

/** Numbers in lists of lists, to any depth. */
const numbers: JsonSchema = {
  anyOf: [{ type: 'number' }, { type: 'array', items: { $ref: '#/$defs/numbers' } }],
}
const batch: JsonSchema = { type: 'array', minItems: 1, items: { $ref: '#/$defs/numbers' } }
const weights: JsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    additionalProperties: { $ref: '#/$defs/numbers' },
  },
}

const optimizer = v.union(Object.values(optimizerFields))
const loss = v.picklist(Object.keys(lossRules))

const converted = (schema: v.GenericSchema): JsonSchema => {
  const { $schema: _, ...plain } = toJsonSchema(schema, {
    typeMode: 'input',
    ignoreActions: ['transform', 'finite', 'check', 'regex'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'safe_integer' ? { ...jsonSchema, type: 'integer' } : undefined,
  })
  return plain
}

/**
 * The JSON Schema (draft 7) of a problem file, for editors and other programs.
 *
 * Built from the schemas that read the file, when the package is built; it is no part of the face.
 * Whether the numbers fit the network only `readProblem` checks.
 *
 * @param network The schema of a network file.
 */
export const problemJsonSchema = ({ $schema, $defs, ...network }: Plain): Plain => {
  const fields = converted(settings)
  return {
    $schema,
    title: 'A backpropagation problem, as Longhand reads it',
    ...fields,
    properties: {
      ...fields.properties,
      network: { $ref: '#/$defs/network' },
      weights,
      input: batch,
      target: batch,
      loss: converted(loss),
      optimizer: converted(optimizer),
      before: {
        type: 'object',
        properties: {
          steps: { type: 'integer', minimum: 0 },
          ...Object.fromEntries(keptWords.map((word) => [word, weights])),
        },
        additionalProperties: false,
      },
      update: converted(update),
    },
    required: ['network', 'weights', 'input', 'target', 'loss', 'optimizer'],
    $defs: { ...Object($defs), network, numbers },
  }
}
