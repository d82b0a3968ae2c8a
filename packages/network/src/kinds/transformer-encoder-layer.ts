import { strictObject } from 'valibot'
import { defineKind } from '../define-kind.ts'
import {
  attentionPart,
  feedForwardPart,
  headMisfits,
  joined,
  normPart,
  type Transformer,
  transformerFields,
} from '../families/transformer.ts'
import { inPlace } from '../in-place.ts'
import type { Kind } from '../kind.ts'
import * as is from '../schema/words.ts'

/** Settings of a transformer's encoder layer. */
export type TransformerEncoderLayer = Transformer

const config: is.Schema<TransformerEncoderLayer> = strictObject(
  transformerFields,
  is.hint('object'),
)

/** Self-attention, then two dense layers at every position, each with a skip and a norm. */
export const transformerEncoderLayer: Kind<'transformerEncoderLayer', TransformerEncoderLayer> =
  defineKind({
    kind: 'transformerEncoderLayer',
    says: 'Self-attention, then two dense layers at every position, each added to its input and normalised.',
    group: 'attention',
    takes: ['sequence'],
    reads: 'one',
    config,
    misfits: (config, { input }) => headMisfits(config, input),
    place: (config, { of, input }) => ({
      ...inPlace(input),
      ...joined([
        attentionPart(of, 'selfAttention', config, { query: input, value: input }),
        normPart(of, 'norm1', input, config),
        feedForwardPart(of, input, config),
        normPart(of, 'norm2', input, config),
      ]),
      sees: { type: 'everything' },
    }),
    names: { pytorch: 'TransformerEncoderLayer' },
    tfjs: () => ({ unsupported: 'TensorFlow.js has no attention layer.' }),
    example: {
      config: { numHeads: 8 },
      inputs: [{ type: 'sequence', steps: 10, features: 512 }],
    },
    source: 'Vaswani et al. 2017, "Attention is all you need", §3.1',
  })
