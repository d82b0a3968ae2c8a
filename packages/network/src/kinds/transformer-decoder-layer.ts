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

/** Settings of a transformer's decoder layer. */
export type TransformerDecoderLayer = Transformer

const config: is.Schema<TransformerDecoderLayer> = strictObject(
  transformerFields,
  is.hint('object'),
)

/** An encoder layer that also attends to what the encoder put out: it reads both. */
export const transformerDecoderLayer: Kind<'transformerDecoderLayer', TransformerDecoderLayer> =
  defineKind({
    kind: 'transformerDecoderLayer',
    says: 'Self-attention, attention to what an encoder put out, then two dense layers at every position.',
    group: 'attention',
    takes: ['sequence'],
    reads: 'several',
    config,
    misfits: (config, { input, inputs }) =>
      inputs.length === 2
        ? headMisfits(config, input)
        : [
            {
              field: 'inputs',
              expected: 'the sequence that it works on, and what the encoder put out',
              received: `${inputs.length} of them`,
              try: 'Name these two.',
            },
          ],
    place: (config, { of, input, inputs: [, memory = input] }) => ({
      ...inPlace(input),
      ...joined([
        attentionPart(of, 'selfAttention', config, { query: input, value: input }),
        normPart(of, 'norm1', input, config),
        attentionPart(of, 'attention', config, { query: input, value: memory }),
        normPart(of, 'norm2', input, config),
        feedForwardPart(of, input, config),
        normPart(of, 'norm3', input, config),
      ]),
      sees: { type: 'everything' },
    }),
    names: { pytorch: 'TransformerDecoderLayer' },
    tfjs: () => ({ unsupported: 'TensorFlow.js has no attention layer.' }),
    example: {
      config: { numHeads: 8 },
      inputs: [
        { type: 'sequence', steps: 10, features: 512 },
        { type: 'sequence', steps: 32, features: 512 },
      ],
    },
    source: 'Vaswani et al. 2017, "Attention is all you need", §3.1',
  })
