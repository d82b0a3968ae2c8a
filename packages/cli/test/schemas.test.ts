import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { longhand, objectsIn } from './longhand.ts'

const folder = join(import.meta.dirname, '../schemas')
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
const validate = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')))

/** Commands whose answers must be what the schema says. */
const answers: Readonly<Record<string, readonly (readonly string[])[]>> = {
  count: [
    ['count', 'alexnet'],
    ['count', 'inception-v3'],
    ['count', 'bert-base', '--convention', 'flops'],
  ],
  explain: [
    ['explain', 'alexnet', 'total.parameters'],
    ['explain', 'lenet-5', 'C3.receptiveField'],
  ],
  backprop: [['backprop', 'two-two-two.problem.json']],
  check: [
    ['check', 'alexnet', 'conv1.parameters', '34,848'],
    ['check', 'alexnet', 'conv1.parameters', 'many'],
    ['check', 'two-two-two', 'gradients', 'pass.csv'],
    ['check', '--from', 'pass.ndjson'],
  ],
  diagnose: [
    ['diagnose', 'two-two-two', 'output.kernel[0][0].gradient', '--better'],
    ['diagnose', 'alexnet', 'conv1.parameters', '--apart', 'one-bias,forgot-bias'],
    ['diagnose', 'vgg-16', 'conv1_1.parameters', '--better'],
  ],
  issues: [['count', 'no-such-network']],
}

describe.concurrent('schemas of what commands print', () => {
  test.for(
    Object.entries(answers).flatMap(([schema, calls]) => calls.map((call) => ({ schema, call }))),
  )('$schema: $call', async ({ schema, call }, { expect }) => {
    const { out } = await longhand([...call, '--as', 'json'])
    const isValid = validate(schema)
    for (const answer of objectsIn(out)) {
      isValid(answer)
      expect(isValid.errors).toBeNull()
    }
  })

  test('report: a class', async ({ expect }) => {
    const { out } = await longhand(['check', '--from', 'class.csv', '--report', 'json'])
    const isValid = validate('report')
    isValid(objectsIn(out)[0])
    expect(isValid.errors).toBeNull()
  })

  test('mark: a page with a wrong sum', async ({ expect }) => {
    const { out } = await longhand(['mark', '-', '--as', 'json'], { input: '3 * 4 = 13\n' })
    const isValid = validate('mark')
    isValid(objectsIn(out)[0])
    expect(isValid.errors).toBeNull()
  })
})

test('answer: a line names a network or a problem, never both', () => {
  const isValid = validate('answer')
  const line = { quantity: 'conv1.parameters', answer: '34,848' }
  expect(isValid({ ...line, network: 'alexnet' })).toBe(true)
  expect(isValid({ ...line, network: 'alexnet', problem: 'mazur' })).toBe(false)
  expect(isValid(line)).toBe(false)
})

test('check: an answer without a verdict is refused', () => {
  expect(validate('check')({ id: null, expected: 1, conventions: [], mistakes: [] })).toBe(false)
})

test('every field of every schema says what it is', () => {
  const silent = (schema: unknown, at: string): readonly string[] => {
    if (typeof schema !== 'object' || schema === null) return []
    const properties = 'properties' in schema ? Object.entries(Object(schema.properties)) : []
    const bare = properties.filter(([, field]) => !Object.hasOwn(Object(field), 'description'))
    return [
      ...bare.map(([name]) => `${at}.${name}`),
      ...Object.entries(schema).flatMap(([key, part]) => silent(part, `${at}/${key}`)),
    ]
  }
  const files = readdirSync(folder)
  expect(files.length).toBeGreaterThan(0)
  for (const file of files)
    expect(silent(JSON.parse(readFileSync(join(folder, file), 'utf8')), file)).toEqual([])
})
