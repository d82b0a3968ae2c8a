import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issuesIn, sentenceOf } from '../issue.ts'
import { parseText } from './parse-text.ts'

const sentences = (text: string) => issuesIn(parseText(text)).map(sentenceOf)

test('parseText: JSON and YAML of the same data are the same', () => {
  const yaml = 'name: lenet\nlayers:\n  - { kind: conv2d, kernelSize: [5, 5] }\n'
  const data = { name: 'lenet', layers: [{ kind: 'conv2d', kernelSize: [5, 5] }] }
  expect(parseText(yaml)).toEqual({ value: data })
  expect(parseText(JSON.stringify(data))).toEqual({ value: data })
})

test('parseText: a bracket that is not closed is said with its place', () => {
  expect(sentences('{ "name": "lenet", "layers": [ }')).toEqual([
    'line 1, column 32: expected JSON or YAML, received Flow sequence in block collection must be sufficiently indented and end with a ]. Check brackets, quotes and indentation there.',
    'line 1, column 32: expected JSON or YAML, received Flow map must end with a }. Check brackets, quotes and indentation there.',
  ])
})

test('parseText: the same field twice is no data', () => {
  expect(sentences('units: 1\nunits: 2')[0]).toContain('Map keys must be unique')
})

test('parseText: aliases that grow without bound are refused', () => {
  const row = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(',')}]`
  const bomb = [row('a', '"x"'), row('b', '*a'), row('c', '*b'), row('d', '*c'), row('e', '*d')]
  expect(sentences(bomb.join('\n'))).toEqual([
    'expected plain data, received Excessive alias count indicates a resource exhaustion attack. Write the file without aliases, and with fewer brackets inside each other.',
  ])
})

test('parseText: brackets 20,000 deep are an issue, not a crash', () => {
  expect(sentences('['.repeat(20_000)).length).toBeGreaterThan(0)
  expect(sentences('{"a":'.repeat(20_000)).length).toBeGreaterThan(0)
})

test('parseText: a prose text is a text', () => {
  expect(parseText('Slides filters over an image.')).toEqual({
    value: 'Slides filters over an image.',
  })
})

test('parseText: a text that is far too long is not read', () => {
  expect(sentences(' '.repeat(20_000_001))).toEqual([
    'expected a text of at most 20000000 characters, received 20000001 characters. Leave the weights out: the network alone is short.',
  ])
})

test('parseText: a long text that is no JSON is not taken for YAML', () => {
  expect(sentences(`[${'1,'.repeat(300_000)}`)[0]).toContain('expected JSON, received ')
})

test('parseText: any text gives data or issues', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => json.slice(1)),
      ),
      (text) => {
        const result = parseText(text)
        expect('value' in result || result.issues.length > 0).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})
