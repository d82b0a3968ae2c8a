import { type Checked, hasIssues } from '@longhand/network'
import { workingAsLatex, workingAsText } from '@longhand/render'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { workProblem } from '../work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

/** Small whole numbers, so that every line can be checked in the head. */
const small = (names: readonly [string, string], more: Partial<Problem> = {}): Problem => {
  const [first, second] = names
  return {
    network: {
      name: 'small',
      input: { type: 'vector', features: 2 },
      layers: [
        { kind: 'dense', name: first, config: { units: 1, activation: 'relu' } },
        { kind: 'dense', name: second, config: { units: 1 } },
      ],
    },
    weights: {
      [first]: { kernel: [[2], [3]], bias: [1] },
      [second]: { kernel: [[-1]], bias: [0] },
    },
    input: [[1, 2]],
    target: [[4]],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.5 },
    ...more,
  }
}

const working = (problem: Problem, address: string): readonly string[] => {
  const found = known(workProblem(problem)).find(address)
  return found?.type === 'derivation' ? workingAsText(found).split('\n') : []
}

describe('a working reads as a teacher writes it (checked in the head)', () => {
  test('the whole chain of a hidden weight, every equals sign exact', () => {
    expect(working(small(['hidden', 'output']), 'hidden.kernel[0][0].updated')).toEqual([
      'net_h1 = w_h1,1·x1 + w_h2,1·x2 + b_h1 = 2·1 + 3·2 + 1 = 2 + 6 + 1 = 9',
      'out_h1 = ReLU(net_h1) = ReLU(9) = 9',
      'net_o1 = w_o1,1·out_h1 + b_o1 = −1·9 + 0 = −9 + 0 = −9',
      'out_o1 = net_o1 = −9',
      '∂E/∂out_o1 = ½·2·(t1 − out_o1)·(−1) = 0.5·2·(4 − (−9))·(−1) = −13',
      'δ_o1 = ∂E/∂out_o1 = −13',
      '∂E/∂out_h1 = δ_o1·w_o1,1 = −13·(−1) = 13',
      'ReLU′(net_h1) = step(net_h1) = step(9) = 1',
      'δ_h1 = ∂E/∂out_h1·ReLU′(net_h1) = 13·1 = 13',
      '∂E/∂w_h1,1 = δ_h1·x1 = 13·1 = 13',
      'w_h1,1⁺ = w_h1,1 − η·∂E/∂w_h1,1 = 2 − 0.5·13 = 2 − 6.5 = −4.5',
    ])
  })

  test('labels stand where the problem gives them', () => {
    const names = {
      'hidden.kernel[0][0]': 'w1',
      'hidden.bias[0]': 'b',
      'input[0]': 'i1',
      'target[0]': 'y',
    }
    const lines = working(small(['hidden', 'output'], { names }), 'hidden.kernel[0][0].updated')
    expect(lines[0]).toMatch('net_h1 = w1·i1 + w_h2,1·x2 + b = ')
    expect(lines[4]).toMatch('½·2·(y − out_o1)·(−1)')
    expect(lines.at(-1)).toMatch('w1⁺ = w1 − η·∂E/∂w1 = ')
  })

  test('examples of a batch are told apart, and their mean is written out', () => {
    const batch = {
      input: [
        [1, 2],
        [0, 1],
      ],
      target: [[4], [0]],
    }
    const lines = working(small(['hidden', 'output'], batch), 'output.kernel[0][0].gradient')
    expect(lines.at(-1)).toBe(
      '∂E/∂w_o1,1 = (δ_o1⁽¹⁾·out_h1⁽¹⁾ + δ_o1⁽²⁾·out_h1⁽²⁾)/N = (−13·9 + (−4)·4)/2 = −66.5',
    )
    expect(working(small(['hidden', 'output'], batch), 'loss').at(-1)).toBe(
      'E = (E⁽¹⁾ + E⁽²⁾)/N = (84.5 + 8)/2 = 46.25',
    )
  })

  test('biases that are left alone, and a bias that is shared', () => {
    const left = working(
      small(['hidden', 'output'], { update: { biases: false } }),
      'hidden.bias[0].updated',
    )
    expect(left).toEqual(['b_h1⁺ = b_h1 = 1'])
    const shared = working(
      small(['hidden', 'output'], { sharedBias: true }),
      'hidden.bias[0].updated',
    )
    expect(shared.slice(-2)).toEqual([
      '∂E/∂b_h = δ_h1 = 13',
      'b_h⁺ = b_h − η·∂E/∂b_h = 1 − 0.5·13 = 1 − 6.5 = −5.5',
    ])
  })

  test('a second step is told from the first', () => {
    const two = working(small(['hidden', 'output'], { steps: 2 }), 'output.bias[0].updated')
    expect(two.at(-1)).toMatch(/^b_o1⁺⁺ = b_o1⁺ − η·∂E⁺\/∂b_o1⁺ = /)
  })
})

test.each([
  [['hidden', 'output'], 'net_h1', 'net_o1'],
  [['one', 'two'], 'net_one,1', 'net_o1'],
  [['42', 'out'], 'net_42,1', 'net_o1'],
] as const)('tags: %j', (names, first, second) => {
  expect(working(small(names), `${names[0]}.net[0][0]`).at(-1)).toMatch(`${first} = `)
  expect(working(small(names), `${names[1]}.net[0][0]`).at(-1)).toMatch(`${second} = `)
})

test('tags: layers that begin alike are written by their names', () => {
  const dense = (name: string) => ({ kind: 'dense' as const, name, config: { units: 1 } })
  const one = { kernel: [[1]], bias: [0] }
  const problem = small(['hidden', 'output'])
  const deep = {
    ...problem,
    network: {
      ...problem.network,
      layers: [...problem.network.layers.slice(0, 1), dense('h2'), dense('last')],
    },
    weights: { hidden: problem.weights.hidden ?? {}, h2: one, last: one },
  }
  expect(working(deep, 'h2.net[0][0]').at(-1)).toMatch('net_h2,1 = w_h2,1,1·out_hidden,1 + b_h2,1')
})

test('long sums count from 1, as symbols do', () => {
  const features = 9
  const problem: Problem = {
    ...small(['hidden', 'output']),
    network: {
      name: 'wide',
      input: { type: 'vector', features },
      layers: [{ kind: 'dense', name: 'output', config: { units: 1 } }],
    },
    weights: { output: { kernel: Array(features).fill([2]), bias: [0.5] } },
    input: [Array(features).fill(3)],
  }
  expect(working(problem, 'output.net[0][0]')).toEqual([
    'net_o1 = Σ_{i=1…9} w_o,i,1·x_i + b_o1 = 2·3 + 2·3 + … + 2·3 + 0.5 = 54 + 0.5 = 54.5',
  ])
  const found = known(workProblem(problem)).find('output.net[0][0]')
  expect(found?.type === 'derivation' && workingAsLatex(found)).toMatch('\\sum_{i=1}^{9}')
})
