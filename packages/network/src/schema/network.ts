import * as v from 'valibot'
import type { Layer, Network } from '../network.ts'
import type { Shape } from '../shape.ts'
import { shape } from './shape.ts'
import { flag, hint, type Schema, settings } from './words.ts'

/** A name of a layer, an input or a network. */
export const name: Schema<string> = v.pipe(
  v.string(hint('name')),
  v.minLength(1, hint('name')),
  v.maxLength(200, hint('name')),
)

type OptionalField<Output> = v.ExactOptionalSchema<Schema<Output>, undefined>

const names: Schema<readonly string[]> = v.array(name, hint('names'))

/** Several inputs by name. */
export const namedShapes: Schema<Readonly<Record<string, Shape>>> = v.record(
  v.string(),
  shape,
  hint('shape'),
)

/** A network whose inputs and layers are not looked at yet. */
export interface Frame extends Omit<Network, 'layers' | 'input'> {
  readonly input?: unknown
  readonly layers: readonly unknown[]
}

/** A layer whose kind and settings are not looked at yet. */
export interface LayerFrame extends Omit<Layer, 'kind'> {
  readonly kind: string
}

/** The fields of a network file but its input and layers. */
export const networkFields: {
  readonly name: Schema<string>
  readonly outputs: OptionalField<readonly string[]>
} = {
  name,
  outputs: v.exactOptional(v.pipe(names, v.minLength(1, hint('outputs')))),
}

/** The fields of a network file. */
export const frame: Schema<Frame> = v.strictObject(
  {
    ...networkFields,
    input: v.optional(v.unknown()),
    layers: v.array(v.unknown(), hint('list')),
  },
  hint('object'),
)

/** The fields of a layer but its kind and its settings. */
export const layerFields: {
  readonly name: Schema<string>
  readonly inputs: OptionalField<readonly string[]>
  readonly shares: OptionalField<string>
  readonly trainable: OptionalField<boolean>
} = {
  name,
  inputs: v.exactOptional(names),
  shares: v.exactOptional(name),
  trainable: v.exactOptional(flag),
}

/** The fields of a layer. */
export const layerFrame: Schema<LayerFrame> = v.strictObject(
  { ...layerFields, kind: v.string(hint('kind')), config: v.exactOptional(settings) },
  hint('object'),
)
