import * as v from 'valibot'
import { type Checked, hasIssues } from '../../issue.ts'
import { check } from '../../schema/check.ts'
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
  /** Where it stands in the file. */
  readonly path: string
}

interface Outer {
  readonly class_name: string
  readonly config: Fields
  readonly name?: string | null | undefined
  readonly inbound_nodes?: unknown
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
  const layer = check(outer, data, path)
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
      path,
    },
  }
}
