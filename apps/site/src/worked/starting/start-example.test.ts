import { examples } from '@longhand/examples'
import { hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { checkExample } from '../checking/check-example.ts'
import { readExample } from '../read-example.ts'
import { startExample } from './start-example.ts'

const started = (network: string | Readonly<Record<string, unknown>>) => {
  const files = startExample({ slug: 'a-new-one', network, order: 99 })
  if (hasIssues(files)) throw new Error(JSON.stringify(files.issues))
  return files.value
}

test.each(examples.slice(0, 12).map(({ name }) => name))(
  'startExample: what it writes for %s passes every check',
  (name) => {
    expect(checkExample(started(name))).toEqual([])
  },
)

test('startExample: a network as data stands in the file, and is counted', () => {
  const network = {
    name: 'own',
    input: { type: 'vector', features: 4 },
    layers: [{ kind: 'dense', name: 'only', config: { units: 2 } }],
  }
  const files = started(network)
  expect(checkExample(files)).toEqual([])
  const example = readExample(files.problem)
  // 4·2 weights and 2 biases, by hand
  expect(hasIssues(example) ? [] : example.value.questions[0]?.derivation.value).toBe(10)
})

test('startExample: one claim is right, one is a wrong idea, one a slip', () => {
  const example = readExample(started('alexnet').problem)
  if (hasIssues(example)) throw new Error('not read')
  const checks = example.value.questions.flatMap(({ claims }) => claims.map(({ check }) => check))
  expect(checks.map(({ verdict }) => verdict)).toEqual(['right', 'wrong', 'wrong', 'right'])
  expect(checks[1]?.mistakes[0]?.slip).toBe(null)
})

test.each(['Two Networks', 'a--b', '', '../up'])('startExample: %j is no slug', (slug) => {
  expect(startExample({ slug, network: 'lenet-5', order: 1 })).toMatchObject({
    issues: [{ path: 'slug' }],
  })
})

test('startExample: a misspelled network is met with the nearest one', () => {
  expect(startExample({ slug: 'a', network: 'alexnt', order: 1 })).toMatchObject({
    issues: [{ try: 'Did you mean alexnet?' }],
  })
})
