import { layerKinds } from '@longhand/network'
import { expect, test } from 'vitest'
import { nameInWords } from './name-in-words.ts'
import { settingsOf } from './settings.ts'
import { slugOf } from './slug-of.ts'

test('settingsOf: what a dense layer takes, and what it does when nothing is said', () => {
  expect(settingsOf('dense')).toEqual([
    { name: 'units', expected: 'a whole number of at least 1', usual: undefined },
    { name: 'useBias', expected: 'true or false', usual: 'true' },
    { name: 'activation', expected: expect.stringContaining('sigmoid'), usual: 'linear' },
  ])
})

test('settingsOf: every setting of every kind says what it takes', () => {
  for (const { kind } of Object.values(layerKinds))
    for (const { name, expected } of settingsOf(kind))
      expect(expected, `${kind}.${name}`).not.toBe('')
})

test.each([
  ['conv2d', 'conv2d'],
  ['maxPooling2d', 'max-pooling-2d'],
  ['batchNormalization', 'batch-normalization'],
  ['conv2dTranspose', 'conv2d-transpose'],
  ['cropping2D', 'cropping-2d'],
  ['depthwiseConv2d', 'depthwise-conv-2d'],
])('slugOf: %s stands at %s', (kind, slug) => expect(slugOf(kind)).toBe(slug))

test.each([
  ['kernelSize', 'kernel size'],
  ['units', 'units'],
  ['maxPooling2d', 'max pooling 2d'],
  ['conv2d', 'conv2d'],
])('nameInWords: %s is read as %s', (name, words) => expect(nameInWords(name)).toBe(words))
