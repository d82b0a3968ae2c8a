import { type Checked, hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../src/problem.ts'
import { type Work, workProblem } from '../src/work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

const worked = (problem: Omit<Problem, 'optimizer'>): Work =>
  known(workProblem({ ...problem, optimizer: { kind: 'sgd', learningRate: 1 } }))

const value = (work: Work, address: string): number => Number(work.find(address)?.value)

const dense = (name: string, config: object) => ({
  kind: 'dense' as const,
  name,
  config: { units: 1, ...config },
})

test('(x + y)·z with x = −2, y = 5, z = −4: q = 3, f = −12, slopes −4, −4 and 3 (cs231n, "Backpropagation, Intuitions")', () => {
  const work = worked({
    network: {
      name: 'gates',
      input: { type: 'vector', features: 2 },
      layers: [dense('q', { useBias: false }), dense('f', { useBias: false })],
    },
    weights: { q: { kernel: [[1], [1]] }, f: { kernel: [[-4]] } },
    input: [[-2, 5]],
    // ½(t − f)² with f − t = 1 has the slope 1
    target: [[-13]],
    loss: 'half-squared-error',
  })
  expect([value(work, 'q.output[0][0]'), value(work, 'f.output[0][0]')]).toEqual([3, -12])
  expect(value(work, 'input.output[0][0].gradient')).toBe(-4)
  expect(value(work, 'input.output[0][1].gradient')).toBe(-4)
  expect(value(work, 'f.kernel[0][0].gradient')).toBe(3)
})

test('a sigmoid neuron, w = (2, −3, −3), x = (−1, −2): 0.73, then 0.20, −0.20, −0.39, 0.39, −0.59 (cs231n, same notes)', () => {
  const out = 1 / (1 + Math.exp(-1))
  const work = worked({
    network: {
      name: 'neuron',
      input: { type: 'vector', features: 2 },
      layers: [dense('f', { activation: 'sigmoid' })],
    },
    weights: { f: { kernel: [[2], [-3]], bias: [-3] } },
    input: [[-1, -2]],
    target: [[out - 1]],
    loss: 'half-squared-error',
  })
  const rounded = (address: string) => value(work, address).toFixed(2)
  expect(value(work, 'f.net[0][0]')).toBe(1)
  expect(rounded('f.output[0][0]')).toBe('0.73')
  expect(rounded('f.delta[0][0]')).toBe('0.20')
  expect(rounded('f.bias[0].gradient')).toBe('0.20')
  expect(rounded('f.kernel[0][0].gradient')).toBe('-0.20')
  expect(rounded('f.kernel[1][0].gradient')).toBe('-0.39')
  expect(rounded('input.output[0][0].gradient')).toBe('0.39')
  expect(rounded('input.output[0][1].gradient')).toBe('-0.59')
})

const classifier = (activation: 'softmax' | 'sigmoid'): Omit<Problem, 'optimizer'> => ({
  network: {
    name: 'linear classifier',
    input: { type: 'vector', features: 4 },
    layers: [dense('scores', { units: 3, activation })],
  },
  weights: {
    scores: {
      kernel: [
        [0.01, 0.7, 0],
        [-0.05, 0.2, -0.45],
        [0.1, 0.05, -0.2],
        [0.05, 0.16, 0.03],
      ],
      bias: [0, 0.2, -0.3],
    },
  },
  input: [[-15, 22, -44, 56]],
  target: [[0, 0, 1]],
  loss: activation === 'softmax' ? 'cross-entropy' : 'binary-cross-entropy',
})

describe('the softmax classifier (cs231n, "Linear classification", softmax against SVM)', () => {
  const work = worked(classifier('softmax'))
  const all = (part: string) => [0, 1, 2].map((j) => value(work, `scores.${part}[0][${j}]`))

  test('scores −2.85, 0.86, 0.28', () => {
    expect(all('net').map((score) => score.toFixed(2))).toEqual(['-2.85', '0.86', '0.28'])
  })

  test('shares 0.631 and 0.353; the first is 0.015: 0.016 comes of exponentials rounded too early', () => {
    expect(all('output').map((share) => share.toFixed(3))).toEqual(['0.015', '0.631', '0.353'])
    const early = [0.058, 2.36, 1.32]
    expect((0.058 / (0.058 + 2.36 + 1.32)).toFixed(3)).toBe('0.016')
    for (const [j, score] of all('net').entries())
      expect(Math.abs(Math.exp(score) - (early[j] ?? 0))).toBeLessThan(0.005)
  })

  test('the loss is −ln 0.353 = 1.04; 0.452, which the old figure had, is its logarithm to base 10', () => {
    expect(Number(work.loss.value).toFixed(2)).toBe('1.04')
    expect((Number(work.loss.value) / Math.LN10).toFixed(3)).toBe('0.452')
  })

  test('the whole Jacobian and the short form agree: out − t', () => {
    for (const [j, delta] of all('delta').entries()) {
      expect(delta).toBeCloseTo(all('shortDelta')[j] ?? Number.NaN, 14)
      expect(delta).toBeCloseTo((all('output')[j] ?? 0) - (j === 2 ? 1 : 0), 14)
    }
  })
})

test('shortDelta: agrees with the long way for any targets, softmax and sigmoid alike', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const targets = fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(
      targets,
      fc.constantFrom('softmax' as const, 'sigmoid' as const),
      (rows, activation) => {
        const problem = classifier(activation)
        const isSoftmax = activation === 'softmax'
        const target = rows.map((row) =>
          isSoftmax ? row.map((t) => t / (row[0] + row[1] + row[2] || 1)) : row,
        )
        fc.pre(!isSoftmax || rows.every(([a, b, c]) => a + b + c > 0.01))
        const work = worked({ ...problem, target, input: rows.map(() => [-1.5, 2.2, -4.4, 5.6]) })
        for (const n of rows.keys())
          for (const j of [0, 1, 2]) {
            const [long, short] = ['delta', 'shortDelta'].map((part) =>
              value(work, `scores.${part}[${n}][${j}]`),
            )
            expect(Math.abs((long ?? 0) - (short ?? 1))).toBeLessThan(1e-12)
          }
      },
    ),
    { numRuns: 60 },
  )
})

test('shortDelta: only where activation function and loss fall in with each other', () => {
  const work = worked({ ...classifier('softmax'), loss: 'half-squared-error' })
  expect(work.find('scores.shortDelta[0][0]')).toBeUndefined()
})
