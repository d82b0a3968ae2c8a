import { type Checked, hasIssues, sentenceOf } from '@longhand/network'
import { workingAsLatex, workingAsText } from '@longhand/render'
import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Optimizer, Problem } from '../problem.ts'
import { readProblem } from '../read-problem.ts'
import { type Work, workProblem } from '../work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}
const at = (list: readonly number[], i: number): number => list[i] ?? Number.NaN

/** Two inputs and two outputs, so that a step has four weights and two biases. */
const problemOf = (optimizer: Optimizer, more: Partial<Problem> = {}): Problem => ({
  network: {
    name: 'one layer',
    input: { type: 'vector', features: 2 },
    layers: [{ kind: 'dense', name: 'out', config: { units: 2, activation: 'tanh' } }],
  },
  weights: {
    out: {
      kernel: [
        [0.4, -0.3],
        [0.8, 0.1],
      ],
      bias: [0.2, -0.6],
    },
  },
  input: [
    [1, -0.5],
    [0.25, 2],
  ],
  target: [
    [0.9, -0.4],
    [-0.2, 0.3],
  ],
  loss: 'squared-error',
  optimizer,
  ...more,
})
const places = [
  ...[0, 1].flatMap((i) => [0, 1].map((j) => ['kernel', `[${i}][${j}]`] as const)),
  ...[0, 1].map((j) => ['bias', `[${j}]`] as const),
]
const worked = (optimizer: Optimizer, more: Partial<Problem> = {}): Work =>
  known(workProblem(problemOf(optimizer, more)))
const numbers = ({ find }: Work, mark: string, ending: string): readonly number[] =>
  places.map(([tensor, place]) => Number(find(`out.${tensor}${mark}${place}${ending}`)?.value))

/** What a weight becomes, and what is kept, by the algorithm as it is published. */
interface Kept {
  readonly w: number
  readonly v: number
  readonly m: number
  readonly r: number
}
type Algorithm = (kept: Kept, g: number, t: number) => Kept

const number = (max: number) => fc.double({ min: 0.001, max, noNaN: true })
const rate = fc.double({ min: 0, max: 0.99, noNaN: true })

interface Case {
  readonly settings: fc.Arbitrary<Optimizer>
  readonly algorithm: (optimizer: Optimizer) => Algorithm
  /** The same in TensorFlow.js, with its own defaults. */
  readonly tfjs?: readonly [Optimizer, () => tf.Optimizer]
}

const eta = 0.1
const cases: Readonly<Record<string, Case>> = {
  'sgd (gradient descent)': {
    settings: fc.record({ kind: fc.constant('sgd' as const), learningRate: number(1) }),
    algorithm:
      ({ learningRate }) =>
      ({ w, ...kept }, g) => ({ ...kept, w: w - learningRate * g }),
    tfjs: [{ kind: 'sgd', learningRate: eta }, () => tf.train.sgd(eta)],
  },
  'sgd with momentum (Sutskever 2013 in PyTorch’s form)': {
    settings: fc.record({
      kind: fc.constant('sgd' as const),
      learningRate: number(1),
      momentum: number(0.99),
    }),
    algorithm:
      (o) =>
      ({ w, v, ...kept }, g) => {
        const velocity = (o.kind === 'sgd' ? (o.momentum ?? 0) : 0) * v + g
        return { ...kept, v: velocity, w: w - o.learningRate * velocity }
      },
    tfjs: [{ kind: 'sgd', learningRate: eta, momentum: 0.9 }, () => tf.train.momentum(eta, 0.9)],
  },
  'sgd, Nesterov (Sutskever 2013 in PyTorch’s form)': {
    settings: fc.record({
      kind: fc.constant('sgd' as const),
      learningRate: number(1),
      momentum: number(0.99),
      nesterov: fc.constant(true),
    }),
    algorithm:
      (o) =>
      ({ w, v, ...kept }, g) => {
        const mu = o.kind === 'sgd' ? (o.momentum ?? 0) : 0
        const velocity = mu * v + g
        return { ...kept, v: velocity, w: w - o.learningRate * (g + mu * velocity) }
      },
    tfjs: [
      { kind: 'sgd', learningRate: eta, momentum: 0.9, nesterov: true },
      () => tf.train.momentum(eta, 0.9, true),
    ],
  },
  'adam (Kingma & Ba 2015, algorithm 1)': {
    settings: fc.record({
      kind: fc.constant('adam' as const),
      learningRate: number(0.5),
      beta1: rate,
      beta2: rate,
      epsilon: number(0.01),
    }),
    algorithm:
      (o) =>
      ({ w, m, r, ...kept }, g, t) => {
        if (o.kind !== 'adam') throw new TypeError(o.kind)
        const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = o
        const mean = beta1 * m + (1 - beta1) * g
        const square = beta2 * r + (1 - beta2) * g * g
        const step = mean / (1 - beta1 ** t) / (Math.sqrt(square / (1 - beta2 ** t)) + epsilon)
        return { ...kept, m: mean, r: square, w: w - o.learningRate * step }
      },
    tfjs: [
      { kind: 'adam', learningRate: eta, epsilon: 1e-7 },
      () => tf.train.adam(eta, 0.9, 0.999, 1e-7),
    ],
  },
  'adamw (Loshchilov & Hutter 2019, algorithm 2)': {
    settings: fc.record({
      kind: fc.constant('adamw' as const),
      learningRate: number(0.5),
      weightDecay: rate,
    }),
    algorithm:
      (o) =>
      ({ w, m, r, ...kept }, g, t) => {
        const mean = 0.9 * m + (1 - 0.9) * g
        const square = 0.999 * r + (1 - 0.999) * g * g
        const step = mean / (1 - 0.9 ** t) / (Math.sqrt(square / (1 - 0.999 ** t)) + 1e-8)
        const next = w - o.learningRate * (o.weightDecay ?? 0) * w - o.learningRate * step
        return { ...kept, m: mean, r: square, w: next }
      },
  },
  'rmsprop (Tieleman & Hinton 2012)': {
    settings: fc.record({
      kind: fc.constant('rmsprop' as const),
      learningRate: number(0.5),
      rho: rate,
      epsilon: number(0.01),
    }),
    algorithm:
      (o) =>
      ({ w, r, ...kept }, g) => {
        if (o.kind !== 'rmsprop') throw new TypeError(o.kind)
        const { rho = 0.9, epsilon = 1e-8 } = o
        const square = rho * r + (1 - rho) * g * g
        return { ...kept, r: square, w: w - (o.learningRate * g) / (Math.sqrt(square) + epsilon) }
      },
    tfjs: [
      { kind: 'rmsprop', learningRate: eta, epsilon: 1e-7, epsilonInRoot: true },
      () => tf.train.rmsprop(eta, 0.9, 0, 1e-7),
    ],
  },
  'adagrad (Duchi 2011)': {
    settings: fc.record({
      kind: fc.constant('adagrad' as const),
      learningRate: number(0.5),
      initialAccumulator: number(1),
    }),
    algorithm:
      (o) =>
      ({ w, r, ...kept }, g, t) => {
        if (o.kind !== 'adagrad') throw new TypeError(o.kind)
        const square = (t === 1 ? (o.initialAccumulator ?? 0) : r) + g * g
        return { ...kept, r: square, w: w - (o.learningRate * g) / (Math.sqrt(square) + 1e-10) }
      },
    tfjs: [
      {
        kind: 'adagrad',
        learningRate: eta,
        epsilon: 1e-7,
        epsilonInRoot: true,
        initialAccumulator: 0.1,
      },
      () => tf.train.adagrad(eta, 0.1),
    ],
  },
}

describe.each(Object.entries(cases))('%s', (_, { settings, algorithm, tfjs }) => {
  test('four steps are the published algorithm in plain float64 (1e-8)', () => {
    fc.assert(
      fc.property(settings, (optimizer) => {
        const steps = 4
        const work = worked(optimizer, { steps })
        let kept = numbers(work, '', '').map((w): Kept => ({ w, v: 0, m: 0, r: 0 }))
        for (let t = 1; t <= steps; t++) {
          const gradients = numbers(work, `Step${t}`, '.gradient')
          kept = kept.map((one, i) => algorithm(optimizer)(one, at(gradients, i), t))
          const updated = numbers(work, `Step${t}`, '.updated')
          for (const [i, { w }] of kept.entries())
            expect(Math.abs(at(updated, i) - w)).toBeLessThan(1e-8 * Math.max(1, Math.abs(w)))
        }
        expect(numbers(work, '', '.updated')).toEqual(numbers(work, `Step${steps}`, '.updated'))
      }),
      { numRuns: 40 },
    )
  })

  test.skipIf(tfjs === undefined)('three steps agree with TensorFlow.js (1e-4)', async () => {
    if (tfjs === undefined) return
    await tf.setBackend('cpu')
    const [optimizer, theirs] = tfjs
    const problem = problemOf(optimizer)
    const kernel = tf.variable(tf.tensor2d([0.4, -0.3, 0.8, 0.1], [2, 2]))
    const bias = tf.variable(tf.tensor1d([0.2, -0.6]))
    const [x, t] = [problem.input, problem.target].map((rows) =>
      tf.tensor2d(rows.flat(2).map(Number), [2, 2]),
    )
    const training = theirs()
    for (let step = 0; step < 3; step++)
      training.minimize(() => {
        const out = (x ?? kernel).matMul(kernel).add(bias).tanh()
        return (t ?? out).sub(out).square().sum(1).mean().asScalar()
      })
    const own = numbers(worked(optimizer, { steps: 3 }), '', '.updated')
    const after = [...kernel.dataSync(), ...bias.dataSync()]
    for (const [i, w] of own.entries()) expect(Math.abs(w - at(after, i))).toBeLessThan(1e-4)
  })
})

/** One weight with a given gradient: E = ½(t − w·x)², so that g = x·(x·w − t). */
const single = (
  weight: number,
  input: number,
  target: number,
  optimizer: Optimizer,
  steps = 1,
  more: Partial<Problem> = {},
) =>
  known(
    workProblem({
      network: {
        name: 'one weight',
        input: { type: 'vector', features: 1 },
        layers: [{ kind: 'dense', name: 'out', config: { units: 1, useBias: false } }],
      },
      weights: { out: { kernel: [[weight]] } },
      input: [[input]],
      target: [[target]],
      loss: 'half-squared-error',
      optimizer,
      steps,
      ...more,
    }),
  )
const updated = (work: Work) => Number(work.find('out.kernel[0][0].updated')?.value)
const [w, g] = [0.4, 0.082167]

describe('published numbers (MISCONCEPTIONS.md, w = .4, g = .082167)', () => {
  test.each([
    ['Adam’s first step (B28)', {}, '0.399000000'],
    ['epsilon inside the root (B28)', { epsilonInRoot: true }, '0.399000001'],
    [
      'the betas cannot be seen in the first step (B28)',
      { beta1: 0.999, beta2: 0.9 },
      '0.399000000',
    ],
  ])('%s', (_, more, expected) => {
    const work = single(w, 1, w - g, { kind: 'adam', learningRate: 0.001, ...more })
    expect(updated(work).toFixed(9)).toBe(expected)
  })

  test('momentum .9 from the velocity .1: PyTorch’s form, Nesterov’s, the running mean (B27)', () => {
    const after = (more: object) => {
      const optimizer = { kind: 'sgd' as const, learningRate: 0.5, momentum: 0.9, ...more }
      const before = { velocity: { out: { kernel: [[0.1]] } } }
      return updated(single(w, 1, w - g, optimizer, 1, { before })).toFixed(6)
    }
    // .3139165, which the catalogue cuts short
    expect(after({})).toMatch(/^0\.31391[67]$/)
    expect(after({ nesterov: true })).toBe('0.281441')
    expect(after({ momentumForm: 'average' })).toBe('0.350892')
  })
})

describe('steps before the first', () => {
  /** What stands after a step, as the problem that goes on from there has it. */
  const goneOn = (work: Work, step: number): Partial<Problem> => {
    const read = (of: string, ending: string) =>
      Number(work.find(`out.${of}${ending}`)?.value ?? Number.NaN)
    const all = (mark: string, ending: string) => ({
      out: {
        kernel: [0, 1].map((i) => [0, 1].map((j) => read(`kernel${mark}[${i}][${j}]`, ending))),
        bias: [0, 1].map((j) => read(`bias${mark}[${j}]`, ending)),
      },
    })
    const kept = ['velocity', 'moment', 'squares'].filter(
      (word) => work.find(`out.biasStep${step}[0].${word}`) !== undefined,
    )
    const before = kept.map((word) => [word, all(`Step${step}`, `.${word}`)] as const)
    return {
      weights: all(`Step${step}`, '.updated'),
      before: { steps: step, ...Object.fromEntries(before) },
    }
  }

  test.each(Object.entries(cases))('%s: twelve steps go on where two have ended', (_, one) => {
    for (const optimizer of fc.sample(one.settings, { numRuns: 5, seed: 3 })) {
      const begun = worked(optimizer, { steps: 3 })
      const [whole, later] = [
        worked(optimizer, { steps: 14 }),
        worked(optimizer, { ...goneOn(begun, 2), steps: 12 }),
      ]
      expect(numbers(later, '', '.updated')).toEqual(numbers(whole, '', '.updated'))
    }
  })

  test.each([
    [{ velocity: {} }, 'before.velocity: expected nothing, since this optimizer keeps nothing'],
    [{ steps: -1 }, 'before.steps: expected a whole number of at least 0, received -1'],
    [{ speed: {} }, 'before.speed: expected steps, velocity, moment, squares, received "speed"'],
    [0.1, 'before: expected what the optimizer kept of the steps before, received 0.1'],
  ])('readProblem: before %j', (before, message) => {
    const kept = {
      out: {
        kernel: [
          [0, 0],
          [0, 0],
        ],
        bias: [0, 0],
      },
    }
    const filled = Object(before).velocity ? { velocity: kept } : before
    const read = readProblem({ ...problemOf({ kind: 'sgd', learningRate: 1 }), before: filled })
    expect(hasIssues(read) && read.issues.map(sentenceOf)[0]).toMatch(message)
  })

  test('readProblem: squares are not below 0, and every weight has its number', () => {
    const optimizer = { kind: 'rmsprop' as const, learningRate: 1 }
    const said = (squares: unknown) => {
      const read = readProblem({ ...problemOf(optimizer), before: { squares } })
      return hasIssues(read) ? read.issues.map(({ path }) => path) : []
    }
    const kernel = [
      [0, 1],
      [2, -3],
    ]
    expect(said({ out: { kernel, bias: [0, 0] } })).toEqual(['before.squares.out.kernel[1][1]'])
    expect(said({ out: { kernel: [[1]] } })).toEqual([
      'before.squares.out.kernel',
      'before.squares.out.bias',
    ])
  })
})

describe('weight decay in both forms', () => {
  const plain = { kind: 'sgd', learningRate: 0.5 } as const
  const change = (optimizer: Optimizer) =>
    numbers(worked(optimizer), '', '.updated').map(
      (after, i) => after - at(numbers(worked(plain), '', '.updated'), i),
    )

  test.each([
    ['l2', { l2: 0.01 }],
    ['weightDecay', { weightDecay: 0.01 }],
  ])(
    'for plain descent %s takes η·λ·w away, from biases too unless they are left out',
    (_, decay) => {
      const before = numbers(worked(plain), '', '')
      for (const [i, by] of change({ ...plain, ...decay }).entries())
        expect(by).toBeCloseTo(-0.5 * 0.01 * at(before, i), 12)
      const withoutBiases = change({ ...plain, ...decay, decayBiases: false })
      expect(withoutBiases.slice(4)).toEqual([0, 0])
      expect(withoutBiases[0]).toBeCloseTo(-0.5 * 0.01 * 0.4, 12)
    },
  )

  test('w5 of the two-two-two example with L2 of .01 moves by .002 more: .356916480 (B29)', () => {
    // the gradient of w5 is .082167041 (Mazur 2015)
    const optimizer = { kind: 'sgd', learningRate: 0.5, l2: 0.01 } as const
    const work = single(0.4, 1, 0.4 - 0.08216704056423077, optimizer)
    expect(updated(work).toFixed(9)).toBe('0.356916480')
    // λw² instead of ½λw²
    const doubled = single(0.4, 1, 0.4 - 0.08216704056423077, { ...optimizer, l2: 0.02 })
    expect(updated(doubled).toFixed(9)).toBe('0.354916480')
  })

  test('for Adam the two forms differ: L2 goes through the root, decay beside it', () => {
    const [l2, decoupled] = [{ l2: 0.1 }, { weightDecay: 0.1 }].map((decay) =>
      updated(single(w, 1, w - g, { kind: 'adam', learningRate: 0.001, ...decay })),
    )
    expect(l2?.toFixed(9)).toBe('0.399000000')
    expect(decoupled).toBeCloseTo(0.399 - 0.001 * 0.1 * 0.4, 9)
  })

  test('adamw decays by .01 unless it is told otherwise (PyTorch’s default)', () => {
    const of = (more: object) =>
      updated(single(w, 1, w - g, { kind: 'adamw', learningRate: 0.001, ...more }))
    expect(of({})).toBe(of({ weightDecay: 0.01 }))
    expect(of({ weightDecay: 0 }).toFixed(9)).toBe('0.399000000')
  })

  test('l2 leaves the gradient of the error as it is; its own has an address', () => {
    const { find } = worked({ ...plain, l2: 0.01 })
    const { find: bare } = worked(plain)
    expect(find('out.kernel[0][0].gradient')?.value).toBe(bare('out.kernel[0][0].gradient')?.value)
    expect(find('out.kernel[0][0].decayedGradient')?.value).toBeCloseTo(
      Number(bare('out.kernel[0][0].gradient')?.value) + 0.01 * 0.4,
      15,
    )
  })
})

describe('clipping', () => {
  const plain = { kind: 'sgd', learningRate: 1 } as const
  const gradients = numbers(worked(plain), '', '.gradient')
  const steps = (more: object) => {
    const before = numbers(worked(plain), '', '')
    return numbers(worked({ ...plain, ...more }), '', '.updated').map(
      (after, i) => at(before, i) - after,
    )
  }
  const length = (of: readonly number[]) => Math.hypot(...of)

  test('by value: each gradient is held between −c and c', () => {
    const held = gradients.map((one) => Math.min(0.5, Math.max(-0.5, one)))
    for (const [i, step] of steps({ clipValue: 0.5 }).entries())
      expect(step).toBeCloseTo(at(held, i), 12)
    expect(held).not.toEqual(gradients)
  })

  test('by global norm: the length is c and the direction stays; the norm has an address', () => {
    const clipped = steps({ globalClipNorm: 0.5 })
    expect(length(clipped)).toBeCloseTo(0.5, 12)
    for (const [i, step] of clipped.entries())
      expect(step / 0.5).toBeCloseTo(at(gradients, i) / length(gradients), 12)
    const { find } = worked({ ...plain, globalClipNorm: 0.5 })
    expect(Number(find('gradientNorm')?.value)).toBeCloseTo(length(gradients), 12)
    expect(find('clipFactor')?.value).toBeCloseTo(0.5 / length(gradients), 12)
  })

  test('by norm: each tensor has a length of its own', () => {
    const clipped = steps({ clipNorm: 0.25 })
    expect([length(clipped.slice(0, 4)), length(clipped.slice(4))]).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.25, 12),
    ])
    const { find } = worked({ ...plain, clipNorm: 0.25 })
    expect(Number(find('out.kernel.gradientNorm')?.value)).toBeCloseTo(
      length(gradients.slice(0, 4)),
      12,
    )
  })

  test('short gradients stay as they are, to the last bit', () => {
    const loose = numbers(worked({ ...plain, globalClipNorm: 100 }), '', '.updated')
    expect(loose).toEqual(numbers(worked(plain), '', '.updated'))
  })

  test('a bias that all units share counts once, and what is left alone counts not at all', () => {
    const shared = {
      out: {
        kernel: [
          [0.4, -0.3],
          [0.8, 0.1],
        ],
        bias: [0.2, 0.2],
      },
    }
    const one = worked({ ...plain, globalClipNorm: 0.5 }, { weights: shared, sharedBias: true })
    const all = numbers(one, '', '.gradient')
    expect(Number(one.find('gradientNorm')?.value)).toBeCloseTo(length(all.slice(0, 5)), 12)
    const frozen = worked({ ...plain, globalClipNorm: 0.5 }, { update: { biases: false } })
    expect(Number(frozen.find('gradientNorm')?.value)).toBeCloseTo(
      length(gradients.slice(0, 4)),
      12,
    )
  })
})

describe('several steps', () => {
  const optimizer = { kind: 'adam', learningRate: 0.05 } as const

  test('beyond eight steps numbers go on where the working stops: 12 steps of Adam (by hand)', () => {
    const work = worked(optimizer, { steps: 12 })
    let kept = numbers(work, 'Step1', '').map((w): Kept => ({ w, v: 0, m: 0, r: 0 }))
    for (let t = 1; t <= 12; t++) {
      const all = numbers(work, `Step${t}`, '.gradient')
      kept = kept.map(
        (one, i) =>
          cases['adam (Kingma & Ba 2015, algorithm 1)']?.algorithm(optimizer)(one, at(all, i), t) ??
          one,
      )
    }
    for (const [i, { w }] of kept.entries())
      expect(at(numbers(work, '', '.updated'), i)).toBeCloseTo(w, 12)
  })

  test('any step can be asked for, in any order, and gives the same', () => {
    const [up, down] = [worked(optimizer, { steps: 30 }), worked(optimizer, { steps: 30 })]
    const ask = (work: Work, step: number) => work.find(`out.biasStep${step}[1].updated`)?.value
    const rising = [3, 17, 30].map((step) => ask(up, step))
    expect([30, 17, 3].map((step) => ask(down, step)).toReversed()).toEqual(rising)
    expect(up.find('lossStep17')?.value).toBe(down.find('lossStep17')?.value)
    expect(up.find('out.biasStep31[1].updated')).toBeUndefined()
    expect(up.find('lossStep0')).toBeUndefined()
  })
})

describe('the working', () => {
  const symbols = (line: string) =>
    line
      .split(/ [=≈] /)
      .slice(0, 2)
      .join(' = ')

  const lines = (optimizer: Optimizer, address: string, more: Partial<Problem> = {}) => {
    const found = worked(optimizer, { names: { 'out.kernel[0][0]': 'w5' }, ...more }).find(address)
    if (found?.type !== 'derivation') throw new TypeError(`no line ${address}`)
    expect(() => workingAsLatex(found)).not.toThrow()
    return workingAsText(found).split('\n')
  }

  test('Adam: each number that is kept has a line of its own', () => {
    const all = lines({ kind: 'adam', learningRate: 0.001 }, 'out.kernel[0][0].updated')
    expect(all.slice(-5).map(symbols)).toEqual([
      'm_w5⁺ = β1·m_w5 + (1 − β1)·∂E/∂w5',
      'm̂_w5⁺ = m_w5⁺/(1 − β1^τ)',
      'r_w5⁺ = β2·r_w5 + (1 − β2)·(∂E/∂w5)²',
      'r̂_w5⁺ = r_w5⁺/(1 − β2^τ)',
      'w5⁺ = w5 − η·m̂_w5⁺/(√(r̂_w5⁺) + ε)',
    ])
  })

  test('momentum in its second step goes on from the velocity of the first', () => {
    const optimizer = { kind: 'sgd', learningRate: 0.5, momentum: 0.9 } as const
    const all = lines(optimizer, 'out.kernel[0][0].updated', { steps: 2 })
    expect(all.filter((line) => line.startsWith('v_w5')).map(symbols)).toEqual([
      'v_w5⁺ = μ·v_w5 + ∂E/∂w5',
      'v_w5⁺⁺ = μ·v_w5⁺ + ∂E⁺/∂w5⁺',
    ])
  })

  test('clipping, L2 and decay stand between the gradient and the new weight', () => {
    const all = lines(
      { kind: 'sgd', learningRate: 0.5, clipValue: 0.1, l2: 0.01, weightDecay: 0.02 },
      'out.kernel[0][0].updated',
    )
    expect(all.slice(-3).map(symbols)).toEqual([
      'g_w5 = max(−c, min(∂E/∂w5, c))',
      'g′_w5 = g_w5 + λ·w5',
      'w5⁺ = w5 − η·λ·w5 − η·g′_w5',
    ])
  })
})

describe('readProblem: optimizers', () => {
  const said = (optimizer: unknown): readonly string[] => {
    const read = readProblem({ ...problemOf({ kind: 'sgd', learningRate: 1 }), optimizer })
    return 'issues' in read ? read.issues.map(sentenceOf) : ['right']
  }

  test.each([
    [
      { kind: 'adma', learningRate: 1 },
      'optimizer.kind: expected one of the optimizers sgd, adam, adamw, rmsprop, adagrad, received "adma". Did you mean "adam"?',
    ],
    [
      { kind: 'adam', learningRate: 1, beta1: 1 },
      'optimizer.beta1: expected a number from 0 to below 1: how much is carried on, received 1. Write a number such as 0.9.',
    ],
    [
      { kind: 'adam', learningRate: 1, momentum: 0.9 },
      'optimizer.momentum: expected one of the fields kind, learningRate, l2, weightDecay, decayBiases, clipValue, clipNorm, globalClipNorm, epsilon, epsilonInRoot, beta1, beta2, received the field "momentum". Check the spelling, or leave it out.',
    ],
    [
      { kind: 'sgd', learningRate: 1, nesterov: true },
      'optimizer.nesterov: expected a momentum above 0, since Nesterov’s form is one of momentum, received no momentum. Write "momentum": 0.9 as well, or leave nesterov out.',
    ],
    [
      { kind: 'sgd', learningRate: 1, clipValue: 1, clipNorm: 1 },
      'optimizer.clipNorm: expected one way to clip gradients, received clipValue and clipNorm. Keep one of them.',
    ],
    [
      { kind: 'rmsprop', learningRate: 1, epsilon: 0 },
      'optimizer.epsilon: expected a number above 0, received 0. Write such a number, or leave it out.',
    ],
    [
      { kind: 'adagrad', learningRate: 1, l2: -1 },
      'optimizer.l2: expected a number of at least 0, received -1. Write such a number, or leave it out.',
    ],
    [
      { learningRate: 1 },
      'optimizer.kind: expected one of the optimizers sgd, adam, adamw, rmsprop, adagrad, received nothing. Choose one of these.',
    ],
    [
      'adam',
      'optimizer: expected an optimizer and its learning rate, received "adam". Write {"kind": "sgd", "learningRate": 0.5}.',
    ],
  ])('%j', (optimizer, message) => expect(said(optimizer)).toEqual([message]))
})
