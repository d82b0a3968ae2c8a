import { expect, test } from 'vitest'
import { kindGroups } from './kind-group.ts'
import { layerKinds } from './layer-kinds.ts'

const kinds = Object.values(layerKinds)

/** The layers of one group, by their names in Keras. */
const kerasNames = (group: string): readonly string[] =>
  kinds.flatMap(({ group: own, names }) => (own === group && names.keras ? [names.keras] : []))

test('kindGroups: each has kinds', () => {
  const used = new Set<string>(kinds.map(({ group }) => group))
  expect(Object.keys(kindGroups).filter((group) => !used.has(group))).toEqual([])
})

test.each([
  ['core', ['Dense', 'EinsumDense', 'Embedding', 'InputLayer']],
  ['normalization', ['BatchNormalization', 'GroupNormalization', 'LayerNormalization']],
  ['regularization', ['AlphaDropout', 'Dropout', 'GaussianDropout', 'GaussianNoise']],
  ['merging', ['Add', 'Average', 'Concatenate', 'Dot', 'Maximum', 'Minimum', 'Multiply']],
  ['recurrent', ['Bidirectional', 'ConvLSTM2D', 'GRU', 'LSTM', 'SimpleRNN', 'TimeDistributed']],
  ['reshaping', ['Cropping2D', 'Flatten', 'Permute', 'RepeatVector', 'Reshape', 'UpSampling2D']],
])('the group %s has the layers that Keras lists in it (keras.io, Layers API)', (group, listed) => {
  expect(kerasNames(group)).toEqual(expect.arrayContaining(listed))
})
