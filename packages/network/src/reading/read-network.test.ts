import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import { readNetwork } from './read-network.ts'

const sentences = (data: unknown) => issuesIn(readNetwork(data)).map(sentenceOf)

const input = { type: 'vector', features: 4 }
const layers = [{ kind: 'dense', name: 'out', config: { units: 2 } }]
const good = { name: 'net', input, layers }

test('readNetwork: what is written is what is read, one input or several by name', () => {
  expect(readNetwork(good)).toEqual({ value: good })
  const several = { ...good, input: { left: input, right: input }, outputs: ['out'] }
  expect(readNetwork(several)).toEqual({ value: several })
})

test('readNetwork: a layer without a name has its misspelt kind mended all the same', () => {
  const said = sentences({ ...good, layers: [{ kind: 'dens' }] }).join('\n')
  expect(said).toContain('layers[0].name')
  expect(said).toContain('Did you mean "dense"?')
})

test('readNetwork: a size that is null is not known', () => {
  const open = { type: 'image', height: null, width: null, channels: 3 }
  expect(readNetwork({ ...good, input: open })).toEqual({
    value: { ...good, input: { ...open, height: Number.NaN, width: Number.NaN } },
  })
})

describe('readNetwork: what is wrong', () => {
  test.each([
    [
      'no object',
      [good],
      ['expected an object, received a list of 1. Write { … } with the fields that are asked for.'],
    ],
    [
      'fields that are missing, all at once',
      {},
      [
        'name: expected a name of 1 to 200 characters, received nothing. Give it a short name such as "conv1".',
        'layers: expected a list, received nothing. Write [ … ].',
        'input: expected a shape: vector, sequence, image or volume, with its sizes, received nothing. Write {"type": "image", "height": 28, "width": 28, "channels": 1} or {"type": "vector", "features": 784}.',
      ],
    ],
    [
      'fields that do not exist, all of them',
      { ...good, output: ['out'], loss: 'x' },
      [
        'output: expected one of the fields name, outputs, input, layers, received the field "output". Did you mean "outputs"?',
        'loss: expected one of the fields name, outputs, input, layers, received the field "loss". Check the spelling, or leave it out.',
      ],
    ],
    [
      'no layers',
      { ...good, layers: [] },
      [
        'layers: expected at least one layer, received an empty list. Add a layer, such as {"kind": "dense", "name": "output", "config": {"units": 10}}.',
      ],
    ],
    [
      'a kind that is misspelled',
      { ...good, layers: [{ kind: 'Conv2D', name: 'conv1' }] },
      [
        'layers[0].kind: expected the name of a layer kind, received "Conv2D". Did you mean "conv2d"?',
      ],
    ],
    [
      'an input among the layers',
      { ...good, layers: [{ kind: 'input', name: 'x' }] },
      [
        'layers[0].kind: expected the name of a layer kind, received "input". Write a kind such as "conv2d" or "dense".',
      ],
    ],
    [
      'a size that is no whole number',
      { ...good, input: { type: 'image', height: 28.5, width: '28', channels: 0 } },
      [28.5, '"28"', 0].map(
        (size, i) =>
          `input.${['height', 'width', 'channels'][i]}: expected a whole number of at least 1, or null for a size that is not known, received ${size}. Write a whole number such as 28.`,
      ),
    ],
    [
      'a shape whose type is missing',
      { ...good, input: { height: 28, width: 28, channels: 1 } },
      [
        'input.type: expected a shape: vector, sequence, image or volume, with its sizes, received nothing. Write {"type": "image", "height": 28, "width": 28, "channels": 1} or {"type": "vector", "features": 784}.',
      ],
    ],
    [
      'settings of other layers too',
      { ...good, layers: [{ kind: 'dense', name: 'a' }, 'dense'] },
      [
        'layers[1]: expected an object, received "dense". Write { … } with the fields that are asked for.',
        'a.units: expected a whole number of at least 1, received nothing. Write a whole number such as 3.',
      ],
    ],
    [
      'settings that are a list, inputs that are none',
      { ...good, layers: [{ kind: 'dense', name: 'a', config: [], inputs: 'x', trainable: 'no' }] },
      [
        'layers[0].inputs: expected a list of layer names, received "x". Write a list such as ["conv1", "conv2"].',
        'layers[0].trainable: expected true or false, received "no". Write true or false, without quotes.',
        'layers[0].config: expected an object, received a list of 0. Write { … } with the fields that are asked for.',
      ],
    ],
    [
      'outputs that are an empty list',
      { ...good, outputs: [] },
      [
        'outputs: expected a list of at least one layer name, received a list of 0. Name the layers whose output you want, or leave it out.',
      ],
    ],
  ])('%s', (_, data, expected) => {
    expect(sentences(data)).toEqual(expected)
  })
})

test('readNetwork: any data gives a network or issues', () => {
  const nearly = fc.record(
    { name: fc.anything(), input: fc.anything(), layers: fc.array(fc.anything()) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), nearly), (data) => {
      const result = readNetwork(data)
      expect('value' in result || result.issues.length > 0).toBe(true)
    }),
    { numRuns: 500 },
  )
})
