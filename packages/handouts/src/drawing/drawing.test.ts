import { type Problem, workProblem } from '@longhand/backprop'
import { type Checked, hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { drawingOf } from './drawing-of.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}
const problem = (units: number, kind: 'dense' | 'activation' = 'dense'): Problem => ({
  network: {
    name: 'a < b',
    input: { type: 'vector', features: 2 },
    layers: [
      {
        kind,
        name: 'output',
        config: kind === 'dense' ? { units, activation: 'sigmoid' } : { activation: 'sigmoid' },
      },
    ],
  },
  weights:
    kind === 'dense'
      ? {
          output: {
            kernel: [Array(units).fill(0.5), Array(units).fill(-0.25)],
            bias: Array(units).fill(0),
          },
        }
      : {},
  input: [[1, 2]],
  target: [Array(kind === 'dense' ? units : 2).fill(1)],
  loss: 'half-squared-error',
  optimizer: { kind: 'sgd', learningRate: 0.5 },
})

test('drawingOf: values on units and edges, the same in words, colours of its own (by hand)', () => {
  const svg = known(drawingOf(known(workProblem(problem(1)))))
  expect(svg).toMatch(/^<svg [^>]*role="img"[^>]*><style>.*<title>a &lt; b<\/title><desc>/)
  // σ(1·.5 − 2·.25) = σ(0) = .5, and ½·(1 − .5)² = .125
  const [, description = ''] = /<desc>(.*?)<\/desc>/.exec(svg) ?? []
  expect(description).toMatch(/Given: i1 = 1, i2 = 2\..*Units: o1 = 0\.500000\..*Error: E = 0\.125/)
  expect(svg).toContain('data-of="output.kernel[1][0]"')
})

test.each([
  ['too many units', problem(9), 'a vector of at most 8 numbers, to be drawn one by one'],
  [
    'a layer without weights',
    problem(2, 'activation'),
    'dense layers, whose every edge has one weight',
  ],
])('drawingOf: %s is an issue', (_, one, expected) => {
  const drawn = drawingOf(known(workProblem(one)))
  expect(hasIssues(drawn) && drawn.issues.map((issue) => issue.expected)).toEqual([expected])
})
