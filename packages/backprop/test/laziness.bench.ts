import { linesOf } from '@longhand/derivation'
import { hasIssues, type Layer, type Shape } from '@longhand/network'
import { test } from 'vitest'
import type { Problem } from '../src/problem.ts'
import { readProblem } from '../src/read-problem.ts'
import { type Work, workProblem } from '../src/work-problem.ts'
import { problemOf } from './networks.ts'

const small = (input: Shape, layers: readonly Layer[]): Problem => {
  const problem = problemOf({ input, layers }, 1, 1)
  if (problem === undefined || hasIssues(readProblem(problem))) throw new TypeError('no problem')
  return problem
}
const dense = (name: string, units: number, activation: string): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})
const conv = (name: string, filters: number): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize: 5, activation: 'tanh' },
})
const pool = (name: string): Layer => ({ kind: 'averagePooling2d', name, config: {} })

const twoTwoTwo = small({ type: 'vector', features: 2 }, [
  dense('hidden', 2, 'sigmoid'),
  dense('output', 2, 'sigmoid'),
])
const wide = small({ type: 'vector', features: 784 }, [
  dense('hidden', 128, 'relu'),
  dense('output', 10, 'softmax'),
])
const lenet = small({ type: 'image', height: 32, width: 32, channels: 1 }, [
  conv('c1', 6),
  pool('s2'),
  conv('c3', 16),
  pool('s4'),
  { kind: 'flatten', name: 'flat' },
  dense('f5', 120, 'tanh'),
  dense('f6', 84, 'tanh'),
  dense('output', 10, 'softmax'),
])

const worked = (problem: Problem): Work => {
  const work = workProblem(problem)
  if (hasIssues(work)) throw new TypeError(JSON.stringify(work.issues))
  return work.value
}

/** From the problem as it was read to the working of one number. */
const explained = (problem: Problem, address: string) => (): number => {
  const line = worked(problem).find(address)
  return line === undefined ? 0 : linesOf(line).length
}

/** Every line of a step, and the error after it. */
const traced = (problem: Problem) => (): number => {
  const work = worked(problem)
  return [...work.walk()].map(({ line }) => line()).length + Number(work.lossAfter.value)
}

// the goals: 1 ms for the whole of 2-2-2, 30 ms for one weight of the others
test.for([
  ['2-2-2, every line of a step', traced(twoTwoTwo)],
  ['784-128-10, one weight', explained(wide, 'hidden.kernel[400][64].updated')],
  [
    'LeNet-5, one weight of its first convolution',
    explained(lenet, 'c1.kernel[2][2][0][3].updated'),
  ],
  ['LeNet-5, one weight of its first dense layer', explained(lenet, 'f5.kernel[100][7].updated')],
] as const)('%s', async ([name, run], { bench }) => {
  await bench(name, () => {
    run()
  }).run()
})
