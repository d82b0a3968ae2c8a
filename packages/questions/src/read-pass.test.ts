import { readProblem, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { readPass } from './read-pass.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const names = {
  'hidden.kernel[0][0]': 'w1',
  'output.kernel[0][0]': 'w5',
  'output.bias[0]': 'b2',
}
const work = known(
  workProblem(known(readProblem({ ...problemNamed('two-two-two')?.problem, names }))),
)

const quantities = (...asked: [Parameters<typeof readPass>[1], unknown]) =>
  known(readPass(work, ...asked)).entries.map(({ quantity }) => quantity)

test.each([
  ['gradients', 'w5', 'output.kernel[0][0].gradient'],
  ['updated', 'w5', 'output.kernel[0][0].updated'],
  ['updated', 'dw5', 'output.kernel[0][0].gradient'],
  ['pass', '∂E/∂w5', 'output.kernel[0][0].gradient'],
  ['pass', 'dE/dw5', 'output.kernel[0][0].gradient'],
  ['pass', 'w5_grad', 'output.kernel[0][0].gradient'],
  ['gradients', 'w5+', 'output.kernel[0][0].updated'],
  ['pass', 'w5_new', 'output.kernel[0][0].updated'],
  ['pass', 'new w5', 'output.kernel[0][0].updated'],
  ['gradients', 'hidden.kernel[0][0]', 'hidden.kernel[0][0].gradient'],
  ['pass', 'hidden.delta[0][1]', 'hidden.delta[0][1]'],
  ['pass', 'outputs[0][1]', 'output.output[0][1]'],
] as const)('readPass: of the %s, %s is %s', (part, name, address) => {
  expect(quantities(part, { [name]: 1 })).toEqual([address])
})

test('readPass: the order is that of the working, whatever the order of the answer', () => {
  expect(
    quantities('pass', {
      'w5+': 1,
      dw1: 1,
      dw5: 1,
      'output.output[0][0]': 1,
      'hidden.net[0][0]': 1,
    }),
  ).toEqual([
    'hidden.net[0][0]',
    'output.output[0][0]',
    'output.kernel[0][0].gradient',
    'hidden.kernel[0][0].gradient',
    'output.kernel[0][0].updated',
  ])
})

test('readPass: lists as backprop prints them, rows as a table has them; what is empty is missing', () => {
  const nested = { gradients: { output: { kernel: [[1, 2]], bias: [null, 3] } } }
  expect(quantities('pass', nested)).toEqual([
    'output.kernel[0][0].gradient',
    'output.kernel[0][1].gradient',
    'output.bias[1].gradient',
  ])
  const rows = [
    { name: 'w1', value: '0.15' },
    { name: 'b2', value: '' },
  ]
  const { entries, missing } = known(readPass(work, 'updated', rows))
  expect(entries).toMatchObject([{ quantity: 'hidden.kernel[0][0].updated', answer: '0.15' }])
  expect(missing).toHaveLength(11)
  expect(missing).toContain('output.bias[0].updated')
})

test('readPass: every name and number that cannot be read is an issue; a given number is none', () => {
  const data = { w9: 1, 'hidden.kernel[0][0]': 0.15, dw5: { deep: true } }
  const read = readPass(work, 'pass', data)
  expect(hasIssues(read) && read.issues.map(({ path }) => path)).toEqual([
    'answer.w9',
    'answer.hidden.kernel[0][0]',
    'answer.dw5.deep',
  ])
  for (const nothing of [{}, [], 'w5', 7, null])
    expect(readPass(work, 'gradients', nothing)).toMatchObject({ issues: [{ path: 'answer' }] })
})
