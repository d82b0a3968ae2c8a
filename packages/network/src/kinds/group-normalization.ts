import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import { groupMisfits } from '../families/groups.ts'
import {
  type CenterAndScale,
  centerAndScale,
  gammaAndBeta,
  lastAxis,
} from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'
import { lastOf } from '../shape.ts'

/** Settings of group normalisation, in Keras' words; γ and β are one a channel. */
export interface GroupNormalization extends CenterAndScale {
  readonly groups: number
}

const config: is.Schema<GroupNormalization> = strictObject(
  { groups: is.or(32, is.count), ...centerAndScale },
  is.hint('object'),
)

/** Normalisation of groups of channels, each example by itself. */
export const groupNormalization: Kind<'groupNormalization', GroupNormalization> = defineKind({
  kind: 'groupNormalization',
  says: 'Brings each group of channels to mean 0 and variance 1, then scales and shifts each channel.',
  group: 'normalization',
  takes: ['vector', 'sequence', 'image', 'volume'],
  reads: 'one',
  config,
  misfits: ({ groups }, { input }) =>
    groupMisfits(groups, { 'input channels': Number(lastOf(input).value) }),
  place: (settings, here) => ({
    ...inPlace(here.input),
    weights: gammaAndBeta(here, lastAxis(here), settings),
  }),
  names: { keras: 'GroupNormalization', pytorch: 'GroupNorm', onnx: 'GroupNormalization' },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no group normalisation.' }),
  example: {
    config: { groups: 32 },
    inputs: [{ type: 'image', height: 56, width: 56, channels: 256 }],
  },
  source: 'Wu & He 2018, "Group normalization", §3',
})
