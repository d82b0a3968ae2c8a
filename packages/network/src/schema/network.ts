import * as v from 'valibot'
import type { Layer, Network } from '../network.ts'
import { shape } from './shape.ts'
import { hint, type Schema } from './words.ts'

const name: Schema<string> = v.pipe(
  v.string(hint('name')),
  v.minLength(1, hint('name')),
  v.maxLength(200, hint('name')),
)

const names: Schema<readonly string[]> = v.array(name, hint('names'))

const isNamed = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') !== 'string'

const input: Schema<Network['input']> = v.lazy(
  (value): Schema<Network['input']> =>
    isNamed(value) ? v.record(v.string(), shape, hint('shape')) : shape,
)

/** A network whose layers are not looked at yet. */
export interface Frame extends Omit<Network, 'layers'> {
  readonly layers: readonly unknown[]
}

/** A layer whose kind and settings are not looked at yet. */
export interface LayerFrame extends Omit<Layer, 'kind'> {
  readonly kind: string
}

/** The fields of a network file. */
export const frame: Schema<Frame> = v.strictObject(
  { name, input, layers: v.array(v.unknown(), hint('list')), outputs: v.exactOptional(names) },
  hint('object'),
)

/** The fields of a layer. */
export const layerFrame: Schema<LayerFrame> = v.strictObject(
  {
    kind: v.string(hint('name')),
    name,
    config: v.exactOptional(v.record(v.string(), v.unknown(), hint('object'))),
    inputs: v.exactOptional(names),
  },
  hint('object'),
)
