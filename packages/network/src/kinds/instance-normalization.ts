import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import {
  type CenterAndScale,
  centerAndScale,
  gammaAndBeta,
  lastAxis,
} from '../families/normalization.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

const config: is.Schema<CenterAndScale> = strictObject(centerAndScale, is.hint('object'))

/** Normalisation of each channel of each example by itself. */
export const instanceNormalization: Kind<'instanceNormalization', CenterAndScale> = defineKind({
  kind: 'instanceNormalization',
  says: 'Brings each channel of each example to mean 0 and variance 1, then scales and shifts it.',
  group: 'normalization',
  takes: ['sequence', 'image', 'volume'],
  reads: 'one',
  config,
  place: (settings, here) => ({
    ...inPlace(here.input),
    weights: gammaAndBeta(here, lastAxis(here), settings),
  }),
  names: {
    pytorch: 'InstanceNorm2d',
    onnx: 'InstanceNormalization',
  },
  tfjs: () => ({ unsupported: 'TensorFlow.js has no instance normalisation.' }),
  example: { config: {}, inputs: [{ type: 'image', height: 64, width: 64, channels: 128 }] },
  source: 'Ulyanov, Vedaldi & Lempitsky 2016, "Instance normalization", §2',
})
