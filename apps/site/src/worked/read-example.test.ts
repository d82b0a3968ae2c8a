import { hasIssues, sentenceOf } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { readExample } from './read-example.ts'

const network = `
network:
  name: one
  input: { type: image, height: 28, width: 28, channels: 1 }
  layers: [{ kind: conv2d, name: conv1, config: { filters: 6, kernelSize: 5 } }]
`

const sources = `
sources:
  - { id: lecun, says: LeCun 1998 }
`

const sentences = (text: string): readonly string[] => {
  const checked = readExample(text)
  return hasIssues(checked) ? checked.issues.map(sentenceOf) : []
}

const question = (rest: string) => `questions:\n  - { asks: Parameters, ${rest} }\n`

test('readExample: a claim is marked against the truth (LeCun 1998, C1: 156 parameters)', () => {
  const claims = "of: conv1.parameters, claims: [{ says: '156', source: lecun }]"
  const checked = readExample(network + question(claims) + sources)
  if (hasIssues(checked)) throw new Error(checked.issues.map(sentenceOf).join())
  const [asked] = checked.value.questions
  expect(asked?.derivation.value).toBe(156)
  expect(asked?.claims[0]?.check.verdict).toBe('right')
})

test('readExample: a variant is another network, or a changed problem', () => {
  const variants = 'variants: { whole: { says: LeNet-5, network: lenet-5 } }\n'
  const text = network + variants + question('of: total.trainable, in: whole') + sources
  const checked = readExample(text)
  if (hasIssues(checked)) throw new Error(checked.issues.map(sentenceOf).join())
  // LeCun 1998, §II.B
  expect(checked.value.questions[0]?.derivation.value).toBe(60_000)
})

describe('readExample: what is wrong is said, with a way out', () => {
  test.each([
    ['a misspelled quantity', network + question('of: conv1.parametres') + sources],
    ['a misspelled layer', network + question('of: conv.parameters') + sources],
    ['a misspelled network', `network: alexnt\n${question('of: total.parameters')}${sources}`],
    [
      'an unknown source',
      network + question("of: conv1.macs, claims: [{ says: '1', source: me }]") + sources,
    ],
    [
      'an unreadable claim',
      network + question('of: conv1.macs, claims: [{ says: many, source: lecun }]') + sources,
    ],
    [
      'a claim that is no text',
      network + question('of: conv1.macs, claims: [{ says: 156, source: lecun }]') + sources,
    ],
    ['no questions', `${network}questions: []\n${sources}`],
    ['an unknown variant', network + question('of: conv1.macs, in: other') + sources],
    [
      'both a network and a problem',
      `${network}problem: {}\n${question('of: conv1.macs')}${sources}`,
    ],
    ['neither', question('of: conv1.macs') + sources],
    ['a field too many', `${network}claims: []\n${question('of: conv1.macs')}${sources}`],
    [
      'a source twice',
      `${network}${question('of: conv1.macs')}${sources}  - { id: lecun, says: again }\n`,
    ],
    ['broken YAML', 'network: [\n'],
  ])('%s', (_, text) => {
    expect(sentences(text)).toMatchSnapshot()
  })

  test('all of it at once', () => {
    const text =
      network +
      question('of: conv1.nothing') +
      question('of: x.y').replace('questions:\n', '') +
      sources
    expect(sentences(text)).toHaveLength(2)
  })
})
