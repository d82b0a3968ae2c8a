import { addressOfLayer, quantity } from '@longhand/derivation'
import { strictObject } from 'valibot'
import { inPlace } from '../in-place.ts'
import { hasIssues } from '../issue.ts'
import type { Kind } from '../kind.ts'
import { check } from '../schema/check.ts'
import { shape } from '../schema/shape.ts'
import * as is from '../schema/words.ts'
import { mapShape, type Shape } from '../shape.ts'

/** What the network is given. */
export interface Input {
  readonly shape: Shape
}

const config: is.Schema<Input> = strictObject({ shape }, is.hint('object'))

const given = { unsupported: 'An input is the shape that the model is given.' }

/** What the network is given; it reads no layer, so it is put in its place by hand. */
export const input: Kind<'input', Input> = {
  kind: 'input',
  says: 'What the network is given: its sizes are where every count begins.',
  group: 'core',
  takes: [],
  reads: 'none',
  config,
  putInPlace: ({ name, config: settings }) => {
    const checked = check(config, settings, name)
    if (hasIssues(checked)) return checked
    const of = addressOfLayer(name)
    const sizes = mapShape(checked.value.shape, (size, axis) =>
      quantity(axis, size, `${of}.output`),
    )
    const placed = { kind: 'input' as const, name, of, config: checked.value, tfjs: given }
    return { value: { ...placed, ...inPlace(sizes), reads: [], inputs: [] } }
  },
  names: { keras: 'InputLayer' },
  tfjs: () => given,
  example: {
    config: { shape: { type: 'image', height: 28, width: 28, channels: 1 } },
    inputs: [],
  },
  source: 'Keras, Input',
}
