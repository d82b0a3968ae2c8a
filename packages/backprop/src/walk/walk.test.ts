import { addressOf, linesOf } from '@longhand/derivation'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues } from '@longhand/network'
import { workingAsText } from '@longhand/render'
import { describe, expect, test } from 'vitest'
import { fullChain } from '../full-chain.ts'
import type { Problem } from '../problem.ts'
import { readProblem } from '../read-problem.ts'
import { workProblem } from '../work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

/** The problem of CONTRACTS.md: Mazur 2015, "A step by step backpropagation example". */
const twoTwoTwo: Problem = known(readProblem(problemNamed('two-two-two')?.problem))
const softmax: Problem = {
  ...twoTwoTwo,
  network: {
    ...twoTwoTwo.network,
    layers: [
      { kind: 'dense', name: 'hidden', config: { units: 2, activation: 'relu' } },
      { kind: 'dense', name: 'output', config: { units: 2, activation: 'softmax' } },
    ],
  },
  input: [
    [0.05, 0.1],
    [1, 2],
  ],
  target: [
    [0, 1],
    [1, 0],
  ],
  loss: 'cross-entropy',
  optimizer: { kind: 'adam', learningRate: 0.1, globalClipNorm: 0.5, l2: 0.1 },
  steps: 2,
}
const problems: readonly (readonly [string, Problem])[] = [
  ['two-two-two', twoTwoTwo],
  ['a batch, softmax, Adam with clipping and L2, the first of two steps', softmax],
  ['from logits', { ...twoTwoTwo, target: [[0, 1]], loss: 'cross-entropy-from-logits' }],
]

describe.each(problems)('walk: %s', (_, problem) => {
  const work = known(workProblem(problem))
  const steps = [...work.walk()]

  test('each line comes after all that it needs, and none twice', () => {
    const met = new Set<string>()
    for (const { id, line } of steps) {
      for (const needed of linesOf(line()))
        if (needed !== line()) expect(met).toContain(addressOf(needed))
      expect(met).not.toContain(id)
      met.add(id)
    }
  })

  test('every line is found by its id, and is the same object', () => {
    for (const { id, line } of steps) expect(work.find(id)).toBe(line())
  })

  test('forward, loss, backward and update follow each other', () => {
    const phases = steps.map(({ phase }) => phase)
    expect(phases.filter((phase, i) => phase !== phases[i - 1])).toEqual([
      'forward',
      'loss',
      'backward',
      'update',
    ])
  })

  test('every gradient and every new weight is passed', () => {
    const ids = new Set(steps.map(({ id }) => id))
    const mark = problem.steps === undefined ? '' : 'Step1'
    for (const ending of ['gradient', 'updated'])
      for (const layer of ['hidden', 'output'])
        expect(ids).toContain(`${layer}.kernel${mark}[1][1].${ending}`)
  })
})

test('walk: units are worked out one after the other, as in Mazur 2015', () => {
  const ids = [...known(workProblem(twoTwoTwo)).walk()].map(({ id }) => id)
  expect(ids.slice(0, 11)).toEqual([
    'hidden.net[0][0]',
    'hidden.output[0][0]',
    'hidden.net[0][1]',
    'hidden.output[0][1]',
    'output.net[0][0]',
    'output.output[0][0]',
    'output.net[0][1]',
    'output.output[0][1]',
    'output.loss[0][0]',
    'output.loss[0][1]',
    'loss',
  ])
})

test('walk: a later step of a long training, and a step that is not there', () => {
  const work = known(workProblem({ ...twoTwoTwo, steps: 40 }))
  const [first] = work.walk(33)
  expect(first?.id).toBe('hidden.netStep33[0][0]')
  expect(first?.line()).toBe(work.find('hidden.netStep33[0][0]'))
  expect(() => work.walk(41)).toThrow('the problem has no step 41')
})

describe('fullChain', () => {
  const lines = (problem: Problem, address: string) => {
    const found = known(workProblem(problem)).find(address)
    if (found?.type !== 'derivation') throw new TypeError(`no line ${address}`)
    return workingAsText(found, { inlines: fullChain }).split('\n')
  }

  test('from the error to a weight in one line, both paths of it (Mazur 2015)', () => {
    expect(lines(twoTwoTwo, 'output.kernel[0][0].gradient').at(-1)).toMatch(
      '∂E/∂w5 = ∂E/∂out_o1·σ′(net_o1)·out_h1 ≈ 0.741365·0.186816·0.593270 ≈ 0.0821670',
    )
    const hidden = lines(twoTwoTwo, 'hidden.kernel[0][0].gradient')
    expect(hidden.at(-1)).toMatch(
      '∂E/∂w1 = (∂E/∂out_o1·σ′(net_o1)·w5 + ∂E/∂out_o2·σ′(net_o2)·w7)·σ′(net_h1)·i1',
    )
    expect(hidden.at(-1)).toMatch(/0\.000438568$/)
    expect(hidden.some((line) => line.startsWith('δ'))).toBe(false)
  })

  test('a chain that would not end stays in links: 60 layers of two units', () => {
    const layers = Array.from({ length: 60 }, (_, i) => ({
      kind: 'dense' as const,
      name: `l${i}`,
      config: { units: 2, activation: 'sigmoid' as const },
    }))
    const kernel = [
      [0.1, 0.2],
      [0.3, 0.4],
    ]
    const weights = Object.fromEntries(layers.map(({ name }) => [name, { kernel, bias: [0, 0] }]))
    const deep = { ...twoTwoTwo, names: {}, network: { ...twoTwoTwo.network, layers }, weights }
    const all = lines(deep, 'l0.kernel[0][0].gradient')
    expect(all.filter((line) => line.startsWith('∂E/∂out_l')).length).toBeGreaterThan(10)
    expect(Math.max(...all.map((line) => line.length))).toBeLessThan(5000)
  })
})
