import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of rescaling: every number times `scale`, plus `offset`. */
export interface Rescaling {
  readonly scale: number
  readonly offset: number
}

const config: is.Schema<Rescaling> = strictObject(
  { scale: is.real, offset: is.or(0, is.real) },
  is.hint('object'),
)

/** Numbers brought to another range, by constants. */
export const rescaling: Kind<'rescaling', Rescaling> = defineKind({
  kind: 'rescaling',
  says: 'Multiplies every number by one constant and adds another.',
  group: 'preprocessing',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (_, { input }) => inPlace(input),
  names: { keras: 'Rescaling' },
  tfjs: ({ scale, offset }) => ({ factory: 'rescaling', arguments: { scale, offset } }),
  example: {
    config: { scale: 0.0039 },
    inputs: [{ type: 'image', height: 224, width: 224, channels: 3 }],
  },
  source: 'Keras, Rescaling layer',
})
