import type { Layer } from '@longhand/network'
import { conv, dense, dropout, flatten } from '../layers.ts'
import { figuresFrom, type NamedNetwork, torchvisionFigures } from '../named-network.ts'

/** Sizes that all three share: 12 layers of 12 heads over 768 features. */
const [features, heads, depth] = [768, 12, 12]

const encoder = (name: string, normFirst: boolean, epsilon: number): Layer => ({
  kind: 'transformerEncoderLayer',
  name,
  config: { numHeads: heads, feedForward: 4 * features, activation: 'gelu', normFirst, epsilon },
})

/** The layers of a transformer, one after the other. */
const encoders = (normFirst: boolean, epsilon: number): readonly Layer[] =>
  Array.from({ length: depth }, (_, i) => encoder(`layer${i + 1}`, normFirst, epsilon))

const norm = (name: string, epsilon: number): Layer => ({
  kind: 'layerNormalization',
  name,
  config: { epsilon },
})

const positions = (sequenceLength: number): Layer => ({
  kind: 'positionEmbedding',
  name: 'positions',
  config: { sequenceLength },
})

/** A table with a vector for each of so many tokens. */
const tokens = (name: string, inputDim: number): Layer => ({
  kind: 'embedding',
  name,
  config: { inputDim, outputDim: features },
})

/** The first step of so many, as a vector: what the class token became. */
const firstOf = (steps: number): readonly Layer[] => [
  { kind: 'cropping1D', name: 'first', config: { cropping: [[0, steps - 1]] } },
  flatten(),
]

const patches = (224 / 16) ** 2

/** ViT-B/16: an image as a sequence of 196 patches. */
export const vitB16: NamedNetwork = {
  name: 'vit-b-16',
  title: 'ViT-B/16 (2021)',
  network: {
    name: 'vit-b-16',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: [
      conv('patches', features, 16, { strides: 16, activation: 'linear' }),
      { kind: 'reshape', name: 'sequence', config: { targetShape: [patches, features] } },
      { kind: 'classToken', name: 'token' },
      positions(patches + 1),
      ...encoders(true, 1e-6),
      norm('norm', 1e-6),
      ...firstOf(patches + 1),
      dense('head', 1000, 'softmax'),
    ],
  },
  figures: torchvisionFigures('ViT_B_16', 86_567_656, 17.564),
}

/** BERT's words and segments, added, with their positions. */
const bertInput: readonly Layer[] = [
  { ...tokens('words', 30_522), inputs: ['tokens'] },
  { ...tokens('kinds', 2), inputs: ['segments'] },
  { kind: 'add', name: 'sum', inputs: ['words', 'kinds'] },
  positions(512),
  norm('norm', 1e-12),
  dropout('dropout', 0.1),
]

const bertLength = 512

/** BERT-base, without the heads that it was trained with. */
export const bertBase: NamedNetwork = {
  name: 'bert-base',
  title: 'BERT-base (2019), uncased',
  network: {
    name: 'bert-base',
    input: {
      tokens: { type: 'vector', features: bertLength },
      segments: { type: 'vector', features: bertLength },
    },
    layers: [
      ...bertInput,
      ...encoders(false, 1e-12),
      ...firstOf(bertLength),
      dense('pooler', features, 'tanh'),
    ],
  },
  figures: [
    {
      quantity: 'total.parameters',
      value: 110e6,
      rounded: 10e6,
      source: 'Devlin et al. 2019, "BERT: pre-training of deep bidirectional transformers", §3',
    },
    ...figuresFrom('KerasHub, bert_presets.py: bert_base_en_uncased', {
      'total.parameters': 109_482_240,
    }),
  ],
}

/** GPT-2 small; the table of its words is used again to tell the next one, and counts once. */
export const gpt2: NamedNetwork = {
  name: 'gpt-2',
  title: 'GPT-2 small (2019)',
  network: {
    name: 'gpt-2',
    input: { type: 'vector', features: 1024 },
    layers: [
      tokens('words', 50_257),
      positions(1024),
      dropout('dropout', 0.1),
      ...encoders(true, 1e-5),
      norm('norm', 1e-5),
    ],
  },
  figures: [
    {
      quantity: 'total.parameters',
      value: 124e6,
      rounded: 1e6,
      source:
        'OpenAI, gpt-2, DEVELOPERS.md: the small model is called 124M; the paper had said 117M',
    },
    ...figuresFrom('KerasHub, gpt2_presets.py: gpt2_base_en', { 'total.parameters': 124_439_808 }),
  ],
}
