import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import { readModel } from './read-model.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, `keras/fixtures/${name}.json`), 'utf8')

const own = {
  name: 'net',
  input: { type: 'vector', features: 4 },
  layers: [{ kind: 'dense', name: 'out', config: { units: 2 } }],
}
const yaml = `
name: net
input: { type: vector, features: 4 }
layers:
  - kind: dense
    name: out
    config: { units: 2 }
`

describe('readModel: tells formats apart', () => {
  test.each([
    ['longhand', JSON.stringify(own)],
    ['longhand', yaml],
    ['longhand', JSON.stringify(JSON.stringify(own))],
    ['keras', fixture('keras-1.2-sequential')],
    ['keras', fixture('keras-2.4-functional')],
    ['keras', JSON.stringify(fixture('keras-3-functional'))],
    ['tfjs', fixture('tfjs-layers')],
    ['torch-print', 'Net(\n  (conv1): Conv2d(1, 6, kernel_size=(5, 5))\n)'],
    ['torch-print', 'Linear(in_features=2, out_features=3, bias=True)'],
  ])('%s', (format, text) => {
    const reading = readModel(text)
    expect('value' in reading && reading.value.format).toBe(format)
  })

  test('Longhand’s own network is read as it stands, with a note where a size is open', () => {
    expect(readModel(yaml)).toEqual({ value: { network: own, notes: [], format: 'longhand' } })
    const open = readModel(JSON.stringify({ ...own, input: { type: 'vector', features: null } }))
    expect('value' in open && open.value.notes).toEqual([
      {
        id: 'unknown-size',
        says: 'The features of input can be any; what depends on it is not known.',
      },
    ])
  })
})

test('readModel: sizes given from outside take the place of open ones', () => {
  const open = { type: 'image', height: null, width: null, channels: 3 }
  const text = JSON.stringify({ ...own, input: open })
  const reading = readModel(text, { input: [5, 6, 3] })
  expect('value' in reading && reading.value.network.input).toEqual({
    ...open,
    height: 5,
    width: 6,
  })
  expect('value' in reading && reading.value.notes).toEqual([])
  expect(issuesIn(readModel(text, { input: [5, 6] })).map(sentenceOf)).toEqual([
    'input: expected 3 sizes, as the file has a ?×?×3 image, received 5x6. Leave the batch out, and write the sizes in the order of the file, joined by x.',
  ])
})

const noNetwork =
  'a network: Longhand’s own with input and layers, or one of Keras or TensorFlow.js'
const advice =
  'Begin with {"name": …, "input": …, "layers": [ … ]}, or paste what model.to_json() gives.'

describe('readModel: what is no network', () => {
  test.each([
    ['nothing', '', 'null'],
    ['prose', 'A small network.', '"A small network."'],
    ['a list', '[1, 2]', 'a list of 2'],
    ['no fields', '{}', 'an object with no fields'],
    ['other fields', 'a: 1\nb: 2', 'an object with "a", "b"'],
    ['a text inside JSON', '"{ half"', '"{ half"'],
  ])('%s', (_, text, received) => {
    expect(issuesIn(readModel(text)).map(sentenceOf)).toEqual([
      `expected ${noNetwork}, received ${received}. ${advice}`,
    ])
  })

  test('a text that is neither JSON nor YAML says where', () => {
    expect(issuesIn(readModel('[1, 2'))[0]?.path).toBe('line 1, column 6')
  })
})

test('readModel: a file that is cut off anywhere gives issues', () => {
  const text = fixture('keras-2.4-functional')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: text.trimEnd().length - 1 }), (length) => {
      expect(issuesIn(readModel(text.slice(0, length))).length).toBeGreaterThan(0)
    }),
    { numRuns: 30 },
  )
})
