import { type ConversionConfig, type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { isLayerKind, layerKinds } from '../layer-kinds.ts'
import { activationName } from './activation.ts'
import { layerFields, namedShapes, networkFields } from './network.ts'
import { paddingOf } from './padding.ts'
import { counts } from './per-axis.ts'
import { shape } from './shape.ts'
import { size } from './words.ts'

/**
 * The JSON Schema (draft 7) of a network file, for editors and other programs.
 *
 * Built from the schemas that read the file, when the package is built; it is no part of the face.
 * What JSON Schema cannot say (does the window fit, do the branches) only `placeNetwork` checks.
 */
export const networkJsonSchema = (): JsonSchema => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A neural network, as Longhand reads it',
  ...toJsonSchema(networkFile, conversion),
})

const kinds = Object.keys(layerKinds).filter((kind) => isLayerKind(kind) && kind !== 'input')

const layerOf = (kind: string) => {
  if (!isLayerKind(kind)) throw new TypeError(`${kind} is no layer kind`)
  const { says, config } = layerKinds[kind]
  const settings: v.GenericSchema = config
  const canBeLeftOut = v.is(settings, {})
  return v.pipe(
    v.strictObject({
      kind: v.literal(kind),
      ...layerFields,
      config: canBeLeftOut ? v.exactOptional(settings) : settings,
    }),
    v.description(says),
  )
}

const networkFile = v.strictObject({
  ...networkFields,
  input: v.union([shape, namedShapes]),
  layers: v.pipe(v.array(v.variant('kind', kinds.map(layerOf))), v.minLength(1)),
})

const conversion: ConversionConfig = {
  typeMode: 'input',
  definitions: {
    shape,
    padding: paddingOf.image,
    pair: counts.image,
    activation: activationName,
  },
  // what a file cannot break, and what JSON Schema cannot say
  ignoreActions: ['transform', 'finite', 'check'],
  overrideSchema: ({ valibotSchema }) => {
    if (valibotSchema === size) return { type: ['integer', 'null'], minimum: 1 }
    // a size that is not known is NaN in a program only
    return valibotSchema.type === 'nan' ? {} : undefined
  },
}
