import { linesOf } from '@longhand/derivation'
import { type Checked, hasIssues, sentenceOf } from '@longhand/network'
import { workingAsText } from '@longhand/render'
import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LossName, Problem } from '../problem.ts'
import { type Work, workProblem } from '../work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

type Rows = readonly (readonly number[])[]

/** A loss of given outputs: a network of one layer that changes nothing. */
const problemOf = (loss: LossName, output: Rows, target: Rows, more: Partial<Problem> = {}) => ({
  network: {
    name: 'scores',
    input: { type: 'vector' as const, features: output[0]?.length ?? 0 },
    layers: [
      { kind: 'activation' as const, name: 'out', config: { activation: 'linear' as const } },
    ],
  },
  weights: {},
  input: output,
  target,
  loss,
  optimizer: { kind: 'sgd' as const, learningRate: 0.1 },
  ...more,
})
const judged = (loss: LossName, output: Rows, target: Rows, more: Partial<Problem> = {}): Work =>
  known(workProblem(problemOf(loss, output, target, more)))
const slopesIn = (work: Work): readonly number[] =>
  work.outputs.flatMap((row, n) =>
    row.map((_, j) => Number(work.find(`out.output[${n}][${j}].gradient`)?.value)),
  )

const mean = (row: readonly number[]) => row.reduce((a, b) => a + b) / row.length
const total = (row: readonly number[]) => row.reduce((a, b) => a + b)
const pairs = (t: readonly number[], o: readonly number[], by: (t: number, o: number) => number) =>
  t.map((one, k) => by(one, o[k] ?? Number.NaN))

interface Case {
  /** One example's loss, from its definition in CONTRACTS.md or the source of its file. */
  readonly plain: (target: readonly number[], output: readonly number[]) => number
  readonly target: fc.Arbitrary<number>
  readonly output: fc.Arbitrary<number>
  /** Outputs so near to a kink that a difference across it means nothing. */
  readonly kink?: (target: number, output: number) => number
  /** The mean over a batch in TensorFlow.js, with what it means over multiplied back. */
  readonly tfjs: (target: tf.Tensor2D, output: tf.Tensor2D, outputs: number) => tf.Tensor
  readonly isWhole?: true
}

const any = fc.double({ min: -3, max: 3, noNaN: true })
const likely = fc.double({ min: 0, max: 1, noNaN: true })
const inside = fc.double({ min: 0.1, max: 0.9, noNaN: true })
const side = fc.constantFrom(-1, 1)
const huberOf = (e: number) => (e <= 1 ? 0.5 * e * e : e - 0.5)

const cases: Readonly<Record<LossName, Case>> = {
  'half-squared-error': {
    plain: (t, o) => total(pairs(t, o, (a, b) => (a - b) ** 2 / 2)),
    target: any,
    output: any,
    tfjs: (t, o) => t.sub(o).square().sum(1).mean().div(2),
  },
  'squared-error': {
    plain: (t, o) => total(pairs(t, o, (a, b) => (a - b) ** 2)),
    target: any,
    output: any,
    tfjs: (t, o) => t.sub(o).square().sum(1).mean(),
  },
  'mean-squared-error': {
    plain: (t, o) => mean(pairs(t, o, (a, b) => (a - b) ** 2)),
    target: any,
    output: any,
    tfjs: (t, o) => tf.losses.meanSquaredError(t, o),
  },
  'mean-absolute-error': {
    plain: (t, o) => mean(pairs(t, o, (a, b) => Math.abs(a - b))),
    target: any,
    output: any,
    kink: (t, o) => t - o,
    tfjs: (t, o) => tf.losses.absoluteDifference(t, o),
  },
  huber: {
    plain: (t, o) => mean(pairs(t, o, (a, b) => huberOf(Math.abs(a - b)))),
    target: any,
    output: any,
    tfjs: (t, o) => tf.losses.huberLoss(t, o),
  },
  hinge: {
    plain: (t, o) => mean(pairs(t, o, (a, b) => Math.max(0, 1 - a * b))),
    target: side,
    output: any,
    kink: (t, o) => 1 - t * o,
    // TensorFlow.js takes sides as 0 and 1
    tfjs: (t, o) => tf.losses.hingeLoss(t.add(1).div(2), o),
  },
  'binary-cross-entropy': {
    plain: (t, o) => -total(pairs(t, o, (a, b) => a * Math.log(b) + (1 - a) * Math.log(1 - b))),
    target: likely,
    output: inside,
    tfjs: (t, o, outputs) => tf.losses.logLoss(t, o).mul(outputs),
  },
  'binary-cross-entropy-from-logits': {
    plain: (t, o) =>
      -total(
        pairs(t, o, (a, b) => {
          const p = 1 / (1 + Math.exp(-b))
          return a * Math.log(p) + (1 - a) * Math.log(1 - p)
        }),
      ),
    target: likely,
    output: any,
    tfjs: (t, o, outputs) => tf.losses.sigmoidCrossEntropy(t, o).mul(outputs),
  },
  'cross-entropy': {
    plain: (t, o) => -total(pairs(t, o, (a, b) => a * Math.log(b))),
    target: likely,
    output: inside,
    tfjs: (t, o) => t.mul(o.log()).neg().sum(1).mean(),
  },
  'cross-entropy-from-logits': {
    plain: (t, o) => {
      const all = total(o.map(Math.exp))
      return -total(pairs(t, o, (a, b) => a * Math.log(Math.exp(b) / all)))
    },
    target: likely,
    output: any,
    tfjs: (t, o) => tf.losses.softmaxCrossEntropy(t, o),
    isWhole: true,
  },
}
const names: readonly LossName[] = [
  'half-squared-error',
  'squared-error',
  'mean-squared-error',
  'mean-absolute-error',
  'huber',
  'hinge',
  'binary-cross-entropy',
  'binary-cross-entropy-from-logits',
  'cross-entropy',
  'cross-entropy-from-logits',
]

/** Outputs and targets of a batch. */
const batchFor = ({ target, output, isWhole }: Case) => {
  const rows = (of: fc.Arbitrary<number>, examples: number, outputs: number) =>
    fc.array(fc.array(of, { minLength: outputs, maxLength: outputs }), {
      minLength: examples,
      maxLength: examples,
    })
  const whole = (row: readonly number[]) => {
    const parts = row.map((t) => t + 0.1)
    return parts.map((part) => part / total(parts))
  }
  return fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([examples, outputs]) =>
      fc.record({
        target: rows(target, examples, outputs).map((all) => (isWhole ? all.map(whole) : all)),
        output: rows(output, examples, outputs),
      }),
    )
}

const lossOf = ({ plain }: Case, target: Rows, output: Rows): number =>
  mean(target.map((row, n) => plain(row, output[n] ?? [])))

describe.each(names)('%s', (name) => {
  const one = cases[name]
  const batch = batchFor(one)

  test('the loss of a batch is its definition in plain float64 (1e-8); of "sum", N times it', () => {
    fc.assert(
      fc.property(batch, ({ target, output }) => {
        const expected = lossOf(one, target, output)
        const near = (value: unknown, wanted: number) =>
          expect(Math.abs(Number(value) - wanted)).toBeLessThan(1e-8 * Math.max(1, wanted))
        near(judged(name, output, target).loss.value, expected)
        const summed = judged(name, output, target, { reduction: 'sum' })
        near(summed.loss.value, expected * target.length)
      }),
      { numRuns: 60 },
    )
  })

  test('its slope is a central difference of the definition (1e-6, away from kinks)', () => {
    fc.assert(
      fc.property(batch, ({ target, output }) => {
        const slopes = slopesIn(judged(name, output, target))
        const h = 1e-6
        for (const [n, row] of output.entries())
          for (const j of row.keys()) {
            const wanted = target[n] ?? []
            if (Math.abs(one.kink?.(wanted[j] ?? 0, row[j] ?? 0) ?? 1) < 1e-3) continue
            const [up = 0, down = 0] = [h, -h].map((by) =>
              one.plain(
                wanted,
                row.map((o, k) => (k === j ? o + by : o)),
              ),
            )
            const slope = (up - down) / (2 * h)
            const own = slopes[n * row.length + j] ?? Number.NaN
            expect(Math.abs(own - slope)).toBeLessThan(1e-6 * Math.abs(slope) + 1e-8)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('loss and slope agree with TensorFlow.js (1e-4)', async () => {
    await tf.setBackend('cpu')
    for (const { target, output } of fc.sample(batch, { numRuns: 20, seed: 7 })) {
      const kinks = output.flatMap((row, n) =>
        row.map((o, j) => Math.abs(one.kink?.(target[n]?.[j] ?? 0, o) ?? 1)),
      )
      if (Math.min(...kinks) < 1e-3) continue
      const [t, o] = [target, output].map((rows) => tf.tensor2d(rows.map((row) => [...row])))
      if (t === undefined || o === undefined) continue
      const outputs = output[0]?.length ?? 1
      const { value, grad } = tf.valueAndGrad((x) =>
        one.tfjs(t, x.as2D(output.length, outputs), outputs).asScalar(),
      )(o)
      const work = judged(name, output, target)
      expect(Number(work.loss.value)).toBeCloseTo(value.dataSync()[0] ?? Number.NaN, 4)
      const theirs = [...grad.dataSync()].map((slope) => slope * output.length)
      for (const [i, slope] of slopesIn(work).entries())
        expect(Math.abs(slope - (theirs[i] ?? Number.NaN))).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(slope)),
        )
    }
  })
})

describe('published numbers', () => {
  test('cross-entropy of the scores −2.85, 0.86, 0.28 is 1.04 (cs231n, linear classification)', () => {
    const scores = [[-2.85, 0.86, 0.28]]
    const work = judged('cross-entropy-from-logits', scores, [[0, 0, 1]])
    expect(Number(work.loss.value).toFixed(2)).toBe('1.04')
    // e^score: 0.058 + 2.36 + 1.32; the shares of the last two are 0.631 and 0.353
    expect(Number(work.find('out.lossExponentials[0]')?.value)).toBeCloseTo(0.058 + 2.36 + 1.32, 1)
    const [, second = 0, third = 0] = slopesIn(work)
    expect([second, third + 1].map((share) => share.toFixed(3))).toEqual(['0.631', '0.353'])
  })

  test('scores 2, 1, .1 and class 1: .4170 and (−.341 .242 .099) (MISCONCEPTIONS.md, B15 and B17)', () => {
    const work = judged('cross-entropy-from-logits', [[2, 1, 0.1]], [[1, 0, 0]])
    expect(Number(work.loss.value).toFixed(4)).toBe('0.4170')
    expect(slopesIn(work).map((slope) => slope.toFixed(3))).toEqual(['-0.341', '0.242', '0.099'])
  })

  test('a mean over two outputs is half their squared error: .298371109 (Mazur 2015)', () => {
    const outputs = [[0.7513650695523157, 0.7729284653214625]]
    const work = judged('mean-squared-error', outputs, [[0.01, 0.99]])
    expect(Number(work.loss.value)).toBeCloseTo(0.2983711087600027, 15)
  })
})

describe('logits and probabilities say the same (invariant)', () => {
  const layers = (activation: 'sigmoid' | 'softmax') => ({
    network: {
      ...problemOf('huber', [[0]], [[0]]).network,
      input: { type: 'vector' as const, features: 3 },
      layers: [{ kind: 'activation' as const, name: 'out', config: { activation } }],
    },
  })
  const slopesAt = (work: Work) =>
    [0, 1, 2].map((j) => Number(work.find(`input.output[0][${j}].gradient`)?.value))

  test.each([
    ['sigmoid', 'binary-cross-entropy', 'binary-cross-entropy-from-logits'],
    ['softmax', 'cross-entropy', 'cross-entropy-from-logits'],
  ] as const)('%s and %s is %s: loss and slope (1e-12)', (activation, from, logits) => {
    const scores = fc.array(any, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(scores, fc.nat({ max: 2 }), (row, right) => {
        const target = [[0, 1, 2].map((k) => (k === right ? 1 : 0))]
        const long = judged(from, [row], target, layers(activation))
        const short = judged(logits, [row], target)
        expect(Number(long.loss.value)).toBeCloseTo(Number(short.loss.value), 12)
        for (const [j, slope] of slopesAt(long).entries())
          expect(slope).toBeCloseTo(slopesAt(short)[j] ?? Number.NaN, 12)
      }),
    )
  })
})

describe('edges', () => {
  test('at a kink the slope is stated: 0 for absolute error, hinge and a Huber error of 0', () => {
    expect(slopesIn(judged('mean-absolute-error', [[0.5]], [[0.5]])).map(Math.abs)).toEqual([0])
    expect(slopesIn(judged('hinge', [[1]], [[1]])).map(Math.abs)).toEqual([0])
    expect(slopesIn(judged('huber', [[2]], [[2]])).map(Math.abs)).toEqual([0])
  })

  test('huberDelta 2: half the square up to 2, then 2·(|e| − 1) (Huber 1964)', () => {
    const of = (error: number) => judged('huber', [[error]], [[0]], { huberDelta: 2 }).loss.value
    expect([1, 2, 3, -5].map(of)).toEqual([0.5, 2, 4, 8])
  })

  test.each([
    ['binary-cross-entropy', [[1, 0.5]], [[1, 1]], 'out.output[0][0]'],
    ['cross-entropy', [[0.5, 0]], [[1, 0]], 'out.output[0][1]'],
  ] as const)(
    '%s: the logarithm of 0 is an issue that names the output',
    (loss, output, target, path) => {
      const work = workProblem(problemOf(loss, output, target))
      expect(hasIssues(work) && work.issues.map((issue) => issue.path)).toEqual([path])
      expect(
        hasIssues(work) &&
          sentenceOf(work.issues[0] ?? { path, expected: '', received: '', try: '' }),
      ).toMatch(`${loss}-from-logits`)
    },
  )

  test('from logits, outputs far apart are no logarithm of 0', () => {
    const work = judged('binary-cross-entropy-from-logits', [[800, -800]], [[1, 1]])
    expect(work.loss.value).toBe(800)
    expect(judged('cross-entropy-from-logits', [[0, -800]], [[0, 1]]).loss.value).toBe(800)
  })
})

test('one template a rule: a loss has two lines of prose, and its rules are its own', () => {
  const reasons = new Map<string, string>()
  for (const name of names) {
    const work = judged(name, [[0.25, 0.5]], [name === 'hinge' ? [1, -1] : [0, 1]])
    const lines = [0, 1].flatMap((j) =>
      [`out.loss[0][${j}]`, `out.output[0][${j}].gradient`].map((address) => work.find(address)),
    )
    for (const line of lines) {
      if (line?.type !== 'derivation') throw new TypeError(`no line in ${name}`)
      expect(reasons.get(line.rule) ?? line.because).toBe(line.because)
      reasons.set(line.rule, line.because)
    }
  }
  // the mean squared error is the squared error, in another mean
  expect(reasons.size).toBe(2 * (names.length - 1))
  expect(new Set(reasons.values()).size).toBe(reasons.size)
})

test('a working reads as a teacher writes it (checked in the head)', () => {
  const last = (loss: LossName, address: string) => {
    const found = judged(loss, [[0.5, 4]], [[1, -1]]).find(address)
    return found?.type === 'derivation' ? workingAsText(found).split('\n').at(-1) : undefined
  }
  expect(last('huber', 'out.loss[0][1]')).toBe(
    'E_o2 = ½·min(|t2 − out_o2|, κ)² + κ·(|t2 − out_o2| − min(|t2 − out_o2|, κ)) = 0.5·min(|−1 − 4|, 1)² + 1·(|−1 − 4| − min(|−1 − 4|, 1)) = 0.5 + 4 = 4.5',
  )
  expect(last('hinge', 'out.output[0][1].gradient')).toBe(
    '∂E/∂out_o2 = (−t2·step(1 − t2·out_o2))/K = (−(−1)·step(1 − (−1)·4))/2 = 0.5',
  )
  expect(last('mean-absolute-error', 'loss')).toBe('E = (E_o1 + E_o2)/K = (0.5 + 5)/2 = 2.75')
  expect(linesOf(judged('hinge', [[0.5, 4]], [[1, -1]]).loss).length).toBe(5)
})
