import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import { dataSets } from './data-set-schemas.ts'
import type { Kinds } from './read-by-kind.ts'
import { fields, optimizers } from './schemas.ts'

/** A schema as it is written. */
type Plain = Readonly<Record<string, unknown>>

const converted = (schema: v.GenericSchema): JsonSchema => {
  const { $schema: _, ...plain } = toJsonSchema(schema, {
    typeMode: 'input',
    ignoreActions: ['transform', 'finite', 'check', 'regex', 'safe_integer'],
  })
  return plain
}

const oneOf = <T>(kinds: Kinds<T>): readonly JsonSchema[] =>
  Object.values(kinds).flatMap((kind) => ('unsupported' in kind ? [] : [converted(kind)]))

/**
 * The JSON Schema (draft 7) of an experiment file, for editors and other programs.
 *
 * Built from the schemas that read the file, when the package is built; it is no part of the face.
 * Whether network and data fit together only `readExperiments` checks.
 *
 * @param network The schema of a network file.
 */
export const experimentJsonSchema = ({ $schema, $defs, ...network }: Plain): Plain => {
  const own = converted(fields)
  return {
    $schema,
    title: 'An experiment, as Longhand reads it',
    ...own,
    properties: {
      ...own.properties,
      network: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/network' }] },
      dataset: { anyOf: oneOf(dataSets) },
      optimizer: { anyOf: oneOf(optimizers) },
      seeds: { type: 'array', minItems: 1, items: { type: 'integer', minimum: 0 } },
      vary: { type: 'object', additionalProperties: { type: 'array', minItems: 1 } },
    },
    required: ['name', 'network', 'dataset', 'optimizer'],
    $defs: { ...Object($defs), network },
  }
}
