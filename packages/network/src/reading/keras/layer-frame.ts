import * as v from 'valibot'
import { type Checked, hasIssues } from '../../issue.ts'
import { check } from '../../schema/check.ts'
import { isObject } from '../../schema/is-object.ts'
import { flag, hint, type Schema, settings } from '../../schema/words.ts'
import { type Fields, inCamelCase } from './fields.ts'

/** A layer as a file has it, its settings in our spelling. */
export interface KerasLayer {
  readonly className: string
  /** Undefined where the file has none. */
  readonly name: string | undefined
  readonly config: Fields
  readonly trainable: boolean
  /** What it reads; undefined in a model that is a plain list. */
  readonly inbound: unknown
  /** The model that it is, where it has layers of its own. */
  readonly model: Fields | undefined
  /** Whether that model is applied at every step. */
  readonly atEachStep: boolean
  /** Whether a file of Keras 3 says that it is someone's own. */
  readonly isOwn: boolean
  /** Where it stands in the file. */
  readonly path: string
}

interface Outer {
  readonly class_name: string
  readonly config: Fields
  readonly name?: string | null | undefined
  readonly inbound_nodes?: unknown
  readonly module?: unknown
  readonly registered_name?: unknown
}

interface Inner {
  readonly name?: string | null | undefined
  readonly trainable?: boolean | null | undefined
}

const name = v.nullish(v.pipe(v.string(hint('name')), v.maxLength(200, hint('name'))))
const outer: Schema<Outer> = v.looseObject(
  {
    class_name: v.string(hint('name')),
    config: settings,
    name,
    inbound_nodes: v.optional(v.unknown()),
  },
  hint('object'),
)
const inner: Schema<Inner> = v.looseObject({ name, trainable: v.nullish(flag) }, hint('object'))

/** The fields that every layer of a file has. */
export const layerFrame = (data: unknown, path: string): Checked<KerasLayer> => {
  const layer = check(outer, withLayersNamed(data), path)
  if (hasIssues(layer)) return layer
  const config = check(inner, layer.value.config, `${path}.config`)
  if (hasIssues(config)) return config
  return {
    value: {
      className: layer.value.class_name,
      name: layer.value.name || config.value.name || undefined,
      config: inCamelCase(layer.value.config),
      trainable: config.value.trainable ?? true,
      inbound: layer.value.inbound_nodes,
      model: isModel(layer.value) ? { ...layer.value } : modelAtEachStep(layer.value),
      atEachStep: modelAtEachStep(layer.value) !== undefined,
      isOwn: isOwn(layer.value),
      path,
    },
  }
}

/** Keras before 2.2.3 wrote the list of layers alone for a plain list. */
const withLayersNamed = (data: unknown): unknown =>
  isObject(data) && Array.isArray(data.config) ? { ...data, config: { layers: data.config } } : data

const models: ReadonlySet<string> = new Set(['Sequential', 'Functional', 'Model'])

const isModel = ({ class_name: className, config }: Outer): boolean =>
  Array.isArray(config.layers) && (models.has(className) || config.input_layers !== undefined)

/** The model inside a TimeDistributed layer, if it is one and no single layer. */
const modelAtEachStep = ({ class_name: className, config }: Outer): Fields | undefined => {
  if (className !== 'TimeDistributed') return undefined
  const inside = v.safeParse(outer, withLayersNamed(config.layer))
  return inside.success && isModel(inside.output) ? { ...inside.output } : undefined
}

/** Registered under a package's name, or from a module that is not Keras'. */
const isOwn = ({ class_name: className, module, registered_name: registered }: Outer): boolean =>
  className.includes('>') ||
  (typeof registered === 'string' && registered.includes('>')) ||
  (typeof module === 'string' && !/^(keras|tensorflow|tf_keras|builtins)\b/.test(module))
