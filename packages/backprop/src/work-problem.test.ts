import {
  addressOf,
  type Derivation,
  directlyIn,
  type Expression,
  isTerm,
  linesOf,
  ownedBy,
  plays,
  type Rewrite,
  replace,
  rewrite,
  strike,
  struck,
  within,
} from '@longhand/derivation'
import { problemNamed } from '@longhand/examples'
import { type Checked, hasIssues } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { backpropJson } from './backprop-json.ts'
import type { Problem } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { type Work, workProblem } from './work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}
const line = (work: Work, address: string): Derivation => {
  const found = work.find(address)
  if (found?.type !== 'derivation') throw new TypeError(`no line ${address}`)
  return found
}

/** The problem of CONTRACTS.md: Mazur 2015, "A step by step backpropagation example". */
const twoTwoTwo: Problem = known(readProblem(problemNamed('two-two-two')?.problem))
const frozen: Problem = { ...twoTwoTwo, update: { biases: false } }
const work = known(workProblem(twoTwoTwo))

/** w1 … w8 as Mazur numbers them: two weights into each unit, one unit after the other. */
const weights = ['hidden', 'output'].flatMap((layer) =>
  [0, 1].flatMap((j) => [0, 1].map((i) => `${layer}.kernel[${i}][${j}]`)),
)

describe('two-two-two: published numbers', () => {
  test('loss, outputs and loss after the step (CONTRACTS.md), to the last digit', () => {
    const { problem, loss, outputs, lossAfter } = backpropJson(work)
    expect({ problem, loss, outputs, lossAfter }).toEqual({
      problem: 'two-two-two',
      loss: 0.2983711087600027,
      outputs: [[0.7513650695523157, 0.7729284653214625]],
      lossAfter: 0.28047144679143016,
    })
  })

  test('updated weights (Mazur 2015)', () => {
    const published = [
      '0.149780716',
      '0.199561432',
      '0.249751144',
      '0.299502287',
      '0.358916480',
      '0.408666186',
      '0.511301270',
      '0.561370121',
    ]
    const updated = weights.map((weight) => Number(line(work, `${weight}.updated`).value))
    expect(updated.map((value) => value.toFixed(9))).toEqual(published)
  })

  test.each([
    ['net_h1', 'hidden.net[0][0]', '0.3775'],
    ['out_h1', 'hidden.output[0][0]', '0.593269992'],
    ['out_h2', 'hidden.output[0][1]', '0.596884378'],
    ['net_o1', 'output.net[0][0]', '1.105905967'],
    ['E_o1', 'output.loss[0][0]', '0.274811083'],
    ['E_o2', 'output.loss[0][1]', '0.023560026'],
    ['∂E/∂out_o1', 'output.output[0][0].gradient', '0.74136507'],
    ['σ′(net_o1)', 'output.net[0][0].slope', '0.186815602'],
    ['δ_o1', 'output.delta[0][0]', '0.138498562'],
    ['∂E/∂w5', 'output.kernel[0][0].gradient', '0.082167041'],
    ['∂E/∂out_h1', 'hidden.output[0][0].gradient', '0.036350306'],
    ['σ′(net_h1)', 'hidden.net[0][0].slope', '0.241300709'],
    ['∂E/∂w1', 'hidden.kernel[0][0].gradient', '0.000438568'],
  ])('%s (Mazur 2015)', (_, address, published) => {
    expect(Number(line(work, address).value)).toBeCloseTo(Number(published), 9)
  })

  test.each([
    ['biases left alone', frozen, '0.291027774'],
    ['one bias a layer', { ...twoTwoTwo, sharedBias: true }, '0.285750887'],
    ['a bias a unit', twoTwoTwo, '0.280471447'],
  ])('loss after the step with %s (MISCONCEPTIONS.md, B21)', (_, problem, published) => {
    expect(Number(known(workProblem(problem)).lossAfter.value).toFixed(9)).toBe(published)
  })

  test('after 10,000 steps, biases left alone, the error is 0.0000351019 (MISCONCEPTIONS.md)', () => {
    const trained = known(workProblem({ ...frozen, steps: 10_000 }))
    expect(Number(trained.lossAfter.value).toFixed(10)).toBe('0.0000351019')
  })
})

describe('two-two-two: whatever a learner can lose has a part of its own (MISCONCEPTIONS.md)', () => {
  const [w1, w5] = ['hidden.kernel[0][0].updated', 'output.kernel[0][0].updated']
  const worked = (root: Derivation, by: Rewrite, { find } = work) => {
    const outcome = rewrite(root, by, { find })
    return outcome === struck ? 'struck' : Number(outcome.value)
  }
  const uphill: Rewrite = (node: Expression) =>
    node.type === 'negation' && plays('descent-step')(node) ? node.inside : undefined
  const onlyFirst: Rewrite = (node) =>
    node.type === 'sum' && node.role === 'error-paths' ? node.terms[0] : undefined
  const updatedWeightsReused = replace(
    plays('backward-weight'),
    (weight, _, sheet) => ('of' in weight ? sheet.find(`${weight.of}.updated`) : undefined),
    within('error-path'),
  )

  test.each([
    ['B01 updated weights reused', w1, updatedWeightsReused, 0.149817639],
    ['B01', 'hidden.kernel[1][0].updated', updatedWeightsReused, 0.199635277],
    ['B02', w5, strike(plays('activation-derivative'), ownedBy('output-delta')), 0.180085176],
    ['B02', w1, strike(plays('activation-derivative'), ownedBy('output-delta')), 0.148865825],
    ['B03', w1, strike(plays('activation-derivative'), ownedBy('hidden-delta')), 0.149091242],
    ['B04 ascent', w5, uphill, 0.44108352],
    ['B04 sign of the error', w5, strike(plays('inner-derivative')), 0.44108352],
    ['B05 no half', w5, strike(plays('half')), 0.317832959],
    ['B06 half kept', w5, strike(plays('power-rule')), 0.37945824],
    ['B08 one path only', w1, onlyFirst, 0.149665802],
    ['B19', w5, strike(plays('learning-rate'), within('step')), 0.317832959],
    ['B20', w5, strike(plays('input-activation'), ownedBy('weight-gradient')), 0.330750719],
  ])('%s: %s', (_, address, by, published) => {
    expect(worked(line(work, address), by)).toBeCloseTo(published, 9)
  })

  test('the famous closing error 0.291027924 goes back through updated w5 to w8 (B01)', () => {
    const left = known(workProblem(frozen))
    expect(worked(left.lossAfter, updatedWeightsReused, left)).toBeCloseTo(0.291027924, 9)
    expect(Number(left.lossAfter.value)).toBeCloseTo(0.291027774, 9)
  })

  test('biases can be left out on the way forward', () => {
    const net = rewrite(line(work, 'hidden.net[0][0]'), strike(plays('forward-bias')))
    expect(net).toMatchObject({ value: 0.15 * 0.05 + 0.2 * 0.1 })
  })

  test('every weight is found by what it is, whatever part it plays', () => {
    const none = strike(isTerm('weight'), directlyIn('product', 'sum'))
    expect(worked(line(work, 'hidden.net[0][0]'), none)).toBeCloseTo(0.05 + 0.1 + 0.35, 15)
  })
})

/** Softmax on given scores, as in MISCONCEPTIONS.md, B15: z = (2, 1, .1), class 1. */
const scores: Problem = {
  network: {
    name: 'scores',
    input: { type: 'vector', features: 3 },
    layers: [{ kind: 'activation', name: 'softmax', config: { activation: 'softmax' } }],
  },
  weights: {},
  input: [[2, 1, 0.1]],
  target: [[1, 0, 0]],
  loss: 'cross-entropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
}

describe('softmax and cross-entropy', () => {
  const soft = known(workProblem(scores))
  const slopes = [0, 1, 2].map((j) => line(soft, `input.output[0][${j}].gradient`))

  test('the way back by the whole Jacobian is (−.341 .242 .099) (B15)', () => {
    expect(slopes.map(({ value }) => Number(value).toFixed(3))).toEqual([
      '-0.341',
      '0.242',
      '0.099',
    ])
  })

  test('without the cross paths it is (−.341 0 0) (B15)', () => {
    const alone = slopes.map((slope) => rewrite(slope, strike(plays('cross-path'))))
    const values = alone.map((node) => (node === struck ? Number.NaN : Number(node.value)))
    expect(values.map((value) => Math.round(value * 1000) + 0)).toEqual([-341, 0, 0])
  })

  test('cross-entropy takes the natural logarithm: .4170 (B17)', () => {
    expect(Number(soft.loss.value).toFixed(4)).toBe('0.4170')
  })

  test('the Jacobian is found entry by entry: ∂out_k/∂net_j = out_k·(1_kj − out_j)', () => {
    const out = soft.outputs[0]?.map(({ value }) => Number(value)) ?? []
    for (const k of [0, 1, 2])
      for (const j of [0, 1, 2]) {
        const entry = (out[k] ?? 0) * ((k === j ? 1 : 0) - (out[j] ?? 0))
        const found = soft.find(`softmax.jacobian[0][${k}][${j}]`)
        expect(found?.value).toBeCloseTo(entry, 15)
      }
  })

  test('a layer without a net has ∂E/∂out as its delta', () => {
    expect(soft.find('softmax.delta[0][0]')).toBe(soft.find('softmax.output[0][0].gradient'))
  })
})

test('the sigmoid neuron of cs231n: f .73, ∂f/∂x (.39, −.59), ∂f/∂w (−.20, −.39, .20)', () => {
  // an absolute error above its target has the slope 1, so that ∂E is ∂f
  const neuron = known(
    workProblem({
      network: {
        name: 'cs231n, backpropagation, staged computation',
        input: { type: 'vector', features: 2 },
        layers: [{ kind: 'dense', name: 'f', config: { units: 1, activation: 'sigmoid' } }],
      },
      weights: { f: { kernel: [[2], [-3]], bias: [-3] } },
      input: [[-1, -2]],
      target: [[0]],
      loss: 'mean-absolute-error',
      optimizer: { kind: 'sgd', learningRate: 1 },
    }),
  )
  const at = (address: string) => Number(line(neuron, address).value).toFixed(2)
  expect(at('f.output[0][0]')).toBe('0.73')
  expect([0, 1].map((i) => at(`input.output[0][${i}].gradient`))).toEqual(['0.39', '-0.59'])
  expect([0, 1].map((i) => at(`f.kernel[${i}][0].gradient`))).toEqual(['-0.20', '-0.39'])
  expect(at('f.bias[0].gradient')).toBe('0.20')
})

describe('find', () => {
  test('asking twice gives the same object', () => {
    for (const address of ['loss', 'lossAfter', ...weights.map((weight) => `${weight}.updated`)])
      expect(work.find(address)).toBe(work.find(address))
    expect(work.loss).toBe(work.find('loss'))
    expect(work.lossAfter).toBe(work.find('lossAfter'))
    expect(work.outputs[0]?.[1]).toBe(work.find('output.output[0][1]'))
  })

  test.each([
    ['one step', twoTwoTwo],
    ['three steps', { ...twoTwoTwo, steps: 3 }],
    [
      'a batch',
      { ...twoTwoTwo, input: [...twoTwoTwo.input, [1, 2]], target: [...twoTwoTwo.target, [0, 1]] },
    ],
    ['softmax', scores],
  ])('every line of the working is found by its address: %s', (_, problem) => {
    const all = known(workProblem(problem))
    for (const one of linesOf(all.lossAfter))
      expect(all.find(addressOf(one))?.value).toBe(one.value)
  })

  test('weights, inputs and targets are given numbers', () => {
    for (const address of [
      'hidden.kernel[1][0]',
      'hidden.bias[0]',
      'input.output[0][1]',
      'target[0][0]',
    ])
      expect(work.find(address)?.type).toBe('quantity')
  })

  test('what is not there is not found', () => {
    const nowhere = ['', 'hidden', 'hidden.kernel', 'hidden.kernel[0]', 'hidden.kernel[0][2]']
    const strange = ['hidden.kernel[0][0][0]', 'hidden.kernel[0][0].slope', `${'[0]'.repeat(9999)}`]
    for (const address of [...nowhere, ...strange, 'lossStep2', 'nobody.output[0][0]'])
      expect(work.find(address)).toBeUndefined()
  })

  test('a layer with a dot in its name is quoted', () => {
    const [hidden, output] = [
      { ...twoTwoTwo.network.layers[0] },
      { ...twoTwoTwo.network.layers[1] },
    ]
    const layers = [
      { kind: 'dense' as const, name: 'a.b[0]', config: hidden.config ?? {} },
      { kind: 'dense' as const, name: 'output', config: output.config ?? {} },
    ]
    const { hidden: first = {}, output: second = {} } = twoTwoTwo.weights
    const dotted = known(
      workProblem({
        ...twoTwoTwo,
        names: {},
        network: { ...twoTwoTwo.network, layers },
        weights: { 'a.b[0]': first, output: second },
      }),
    )
    expect(dotted.find('["a.b[0]"].kernel[0][1].updated')?.value).toBe(
      work.find('hidden.kernel[0][1].updated')?.value,
    )
  })
})

describe('several steps', () => {
  /** The problem again, from the weights that a step led to. */
  const goOn = (problem: Problem): Problem => {
    const { updated } = backpropJson(known(workProblem({ ...problem, steps: 1 })))
    return { ...problem, weights: JSON.parse(JSON.stringify(updated)) }
  }

  test.each([1, 2, 8, 9, 13])('%i steps are one step after the other', (steps) => {
    let problem = twoTwoTwo
    for (let step = 1; step < steps; step++) problem = goOn(problem)
    const [last, all] = [problem, { ...twoTwoTwo, steps }].map((one) => known(workProblem(one)))
    expect(all?.lossAfter.value).toBe(last?.lossAfter.value)
    expect(all && backpropJson(all).updated).toEqual(last && backpropJson(last).updated)
  })

  test.each([
    ['a shared bias', { sharedBias: true }],
    ['a norm that clips', { optimizer: { kind: 'sgd', learningRate: 0.5, clipNorm: 0.01 } }],
  ] as const)('twelve steps with %s are one step after the other', (_, changes) => {
    let problem: Problem = { ...twoTwoTwo, ...changes }
    for (let step = 1; step < 12; step++) problem = goOn(problem)
    const [last, all] = [problem, { ...twoTwoTwo, ...changes, steps: 12 }].map((one) =>
      known(workProblem(one)),
    )
    expect(all?.lossAfter.value).toBe(last?.lossAfter.value)
  })

  test('twelve steps of a wide layer are one step after the other', () => {
    const features = 20
    const row = Array.from({ length: features }, (_, i) => (i - 9) / 50)
    const wide: Problem = {
      ...twoTwoTwo,
      network: { ...twoTwoTwo.network, input: { type: 'vector', features } },
      weights: { ...twoTwoTwo.weights, hidden: { kernel: row.map((w) => [w, -w]), bias: [0, 0] } },
      input: [row.map((w) => 3 * w)],
    }
    let problem = wide
    for (let step = 1; step < 12; step++) problem = goOn(problem)
    const [last, all] = [problem, { ...wide, steps: 12 }].map((one) => known(workProblem(one)))
    expect(all?.lossAfter.value).toBe(last?.lossAfter.value)
    expect(all && backpropJson(all).updated).toEqual(last && backpropJson(last).updated)
  })

  test('loss, outputs and gradients are those before the first update', () => {
    const [one, three] = [1, 3].map((steps) => known(workProblem({ ...twoTwoTwo, steps })))
    const { updated: _, lossAfter: __, ...before } = backpropJson(three ?? work)
    expect(backpropJson(one ?? work)).toMatchObject(before)
    expect(three?.find('hidden.output[0][1]')?.value).toBe(one?.find('hidden.output[0][1]')?.value)
  })

  test('every step has addresses of its own', () => {
    const three = known(workProblem({ ...twoTwoTwo, steps: 3 }))
    const losses = ['loss', 'lossStep2', 'lossStep3', 'lossAfter'].map(
      (at) => three.find(at)?.value,
    )
    expect(new Set(losses).size).toBe(4)
    expect(three.find('hidden.kernelStep1[0][0].updated')?.value).toBe(
      work.find('hidden.kernel[0][0].updated')?.value,
    )
    expect(three.find('hidden.kernel[0][0].updated')).toBe(
      three.find('hidden.kernelStep3[0][0].updated'),
    )
  })

  test('an idea is held in every step: updated weights reused ends, and is no crash', () => {
    const three = known(workProblem({ ...twoTwoTwo, steps: 3 }))
    const reuse = replace(
      plays('backward-weight'),
      (weight, _, sheet) => ('of' in weight ? sheet.find(`${weight.of}.updated`) : undefined),
      within('error-path'),
    )
    const outcome = rewrite(three.lossAfter, reuse, three)
    expect(outcome).not.toBe(struck)
    expect(outcome).not.toBe(three.lossAfter)
  })
})

describe('what a working is made of', () => {
  test('a rule has one reason, and no reason names a layer', () => {
    const reasons = new Map<string, Set<string>>()
    for (const { rule, because } of linesOf(work.lossAfter))
      reasons.set(rule, (reasons.get(rule) ?? new Set()).add(because))
    for (const [rule, all] of reasons) expect([rule, all.size]).toEqual([rule, 1])
    const words = [...reasons.values()].flatMap((all) => [...all]).join(' ')
    expect(words).not.toMatch(/hidden|h1|o1/)
  })

  test('a hidden weight of a 784-128-10 network is explained in a few lines', () => {
    const dense = (name: string, units: number, activation: string) =>
      ({ kind: 'dense', name, config: { units, activation } }) as const
    const grid = (rows: number, columns: number) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => Math.sin(i * columns + j) / 20),
      )
    const wide = known(
      workProblem({
        network: {
          name: 'digits',
          input: { type: 'vector', features: 784 },
          layers: [dense('hidden', 128, 'relu'), dense('output', 10, 'softmax')],
        },
        weights: {
          hidden: { kernel: grid(784, 128), bias: Array(128).fill(0.1) },
          output: { kernel: grid(128, 10), bias: Array(10).fill(0) },
        },
        input: grid(1, 784),
        target: [[0, 0, 1, 0, 0, 0, 0, 0, 0, 0]],
        loss: 'cross-entropy',
        optimizer: { kind: 'sgd', learningRate: 0.1 },
      }),
    )
    const gradient = line(wide, 'hidden.kernel[400][5].gradient')
    expect(Number(gradient.value)).not.toBe(0)
    expect(linesOf(gradient).map(addressOf)).toEqual([
      'hidden.output[0][5].gradient',
      'hidden.net[0][5]',
      'hidden.net[0][5].slope',
      'hidden.delta[0][5]',
      'hidden.kernel[400][5].gradient',
    ])
  })
})
