import { linesOf } from '@longhand/derivation'
import { hasIssues, type Layer, type Shape } from '@longhand/network'
import { expect, test, vi } from 'vitest'
import { workProblem } from '../src/work-problem.ts'
import { problemOf } from './networks.ts'

const dense = (name: string, units: number, activation: string): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
const wide = (features: number, units: number) => ({
  input: { type: 'vector', features } satisfies Shape,
  layers: [dense('hidden', units, 'relu'), dense('output', 10, 'softmax')],
})
const convolved = (side: number) => ({
  input: { type: 'image', height: side, width: side, channels: 1 } satisfies Shape,
  layers: [
    { kind: 'conv2d', name: 'c1', config: { filters: 6, kernelSize: 5, activation: 'tanh' } },
    { kind: 'averagePooling2d', name: 's2', config: {} },
    { kind: 'flatten', name: 'flat' },
    dense('output', 10, 'softmax'),
  ] satisfies Layer[],
})

/** How many lines are made to explain a number, and how many lines its working has. */
const madeFor = (bare: ReturnType<typeof wide | typeof convolved>, address: string) => {
  const problem = problemOf(bare, 1, 1)
  if (problem === undefined) throw new TypeError('no problem')
  // tables keep what they make by its place
  const keeping = vi.spyOn(Map.prototype, 'set')
  const work = workProblem(problem)
  const line = hasIssues(work) ? undefined : work.value.find(address)
  const made = keeping.mock.calls.filter(([, kept]) => kept?.type === 'derivation').length
  keeping.mockRestore()
  return { made, own: line === undefined ? 0 : linesOf(line).length }
}

/** The error, which is worked out first of all: ten parts of it, and ten outputs with their nets. */
const error = 35

test.each([
  ['64-16-10', wide(64, 16), 'hidden.kernel[40][6].updated'],
  ['784-128-10', wide(784, 128), 'hidden.kernel[400][64].updated'],
  ['784-128-10, a weight of its output', wide(784, 128), 'output.kernel[64][3].updated'],
  ['a convolution of 12×12', convolved(12), 'c1.kernel[2][2][0][3].updated'],
  ['a convolution of 32×32', convolved(32), 'c1.kernel[2][2][0][3].updated'],
] as const)(
  'find: makes no line but those of its own working and of the error: %s',
  (_, bare, address) => {
    const { made, own } = madeFor(bare, address)
    expect(own).toBeGreaterThan(1)
    expect(made).toBeGreaterThanOrEqual(own)
    expect(made).toBeLessThanOrEqual(own + error)
  },
)
