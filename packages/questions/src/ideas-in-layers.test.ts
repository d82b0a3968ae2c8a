import { readProblem, type Work, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { problemQuestion } from './problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const workOf = (name: string, other: object = {}): Work =>
  known(workProblem(known(readProblem({ ...problemNamed(name)?.problem, ...other }))))

/** The ideas that give a number, at twelve digits. */
const ideasOf = (work: Work, quantity: string, answer: number): readonly string[] =>
  markAnswer(known(problemQuestion(work, quantity)), answer.toPrecision(12)).mistakes.map(
    ({ id }) => id,
  )

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

describe('back through batch normalisation, by the formulas of Ioffe & Szegedy 2015', () => {
  const work = workOf('normalised-shortcut')
  const at = (address: string) => Number(work.find(address)?.value)
  // channel 0 of a batch of three; ε is Keras’ 0.001
  const x = [0, 1, 2].map((n) => at(`first.output[${n}][0]`))
  const mean = total(x) / 3
  const variance = total(x.map((one) => (one - mean) ** 2)) / 3
  const deviation = Math.sqrt(variance + 0.001)
  const norm = x.map((one) => (one - mean) / deviation)
  const slopes = [0, 1, 2].map((n) => at(`norm.output[${n}][0].gradient`) * 1.2)
  const [first = 0] = slopes
  const products = slopes.map((slope, n) => slope * (norm[n] ?? 0))
  const throughMean = total(slopes) / 3
  const throughDeviation = ((norm[0] ?? 0) * total(products)) / 3

  test('the right number, by hand', () => {
    const right = (first - throughMean - throughDeviation) / deviation
    expect(at('first.way2[0][0]')).toBeCloseTo(right, 12)
  })

  test.each([
    ['statistics-as-constants', first / deviation],
    ['mean-as-constant', (first - throughDeviation) / deviation],
    ['variance-as-constant', (first - throughMean) / deviation],
    ['slopes-summed-for-mean', (first - 3 * throughMean - 3 * throughDeviation) / deviation],
  ])('%s', (idea, answer) => {
    expect(ideasOf(work, 'first.way2[0][0]', answer)).toContain(idea)
  })

  test.each([
    ['scale-missing-back', 'norm.norm[0][0].gradient', first / 1.2],
    ['variance-for-deviation', 'norm.norm[0][0]', ((x[0] ?? 0) - mean) / (variance + 0.001)],
    [
      'variance-over-one-less',
      'norm.norm[0][0]',
      ((x[0] ?? 0) - mean) / Math.sqrt((variance * 3) / 2 + 0.001),
    ],
    ['gradient-overwritten', 'first.output[0][0].gradient', at('first.way2[0][0]')],
    ['gradient-overwritten', 'first.output[0][0].gradient', at('first.way1[0][0]')],
    // the mask leaves out unit 1 of the second example; a quarter is left out on average
    ['mask-missing-back', 'join.output[1][1].gradient', at('drop.output[1][1].gradient') / 0.75],
    ['dropout-not-scaled', 'join.output[0][0].gradient', at('drop.output[0][0].gradient')],
    // its net is below 0, so nothing comes back, though the error is above 0
    ['relu-slope-of-error', 'bent.delta[0][1]', at('bent.output[0][1].gradient')],
  ])('%s in %s', (idea, quantity, answer) => {
    expect(ideasOf(work, quantity, answer)).toContain(idea)
  })

  test('leak-forgotten: nothing comes back below 0, so the bias hears of the others only', () => {
    const deltas = [0, 1, 2].map((n) =>
      at(`first.net[${n}][1]`) > 0 ? at(`first.output[${n}][1].gradient`) : 0,
    )
    expect(ideasOf(work, 'first.bias[1].gradient', total(deltas) / 3)).toContain('leak-forgotten')
  })

  test('gradient-overwritten: of a batch only the last example is kept', () => {
    const last = at('output.delta[2][0]') / 3
    expect(ideasOf(work, 'output.bias[0].gradient', last)).toContain('gradient-overwritten')
  })
})

test('last-window-wins: of the windows that took a number, only the last is kept', () => {
  const work = workOf('small-convolution')
  const at = (address: string) => Number(work.find(address)?.value)
  // the number in the middle of 4×4 is read by the windows at (1, 1), (1, 2), (2, 1), (2, 2)
  const windows = [
    [1, 1],
    [1, 2],
    [2, 1],
    [2, 2],
  ] as const
  const found = windows.flatMap(([y, x]) => {
    const entry = 2 * (2 - y) + (2 - x) + 1
    const isTaken = at(`largest.winner[0][${y}][${x}][0]`) === entry
    return isTaken ? [at(`largest.output[0][${y}][${x}][0].gradient`)] : []
  })
  const quantity = 'first.output[0][2][2][0].gradient'
  expect(found.length).toBeGreaterThan(1)
  expect(at(quantity)).toBeCloseTo(total(found), 15)
  expect(ideasOf(work, quantity, found.at(-1) ?? 0)).toContain('last-window-wins')
})

test('betas-swapped: two steps of Adam by algorithm 1 of Kingma & Ba, the betas exchanged', () => {
  const work = workOf('adam-steps')
  const weight = 'output.kernel[0][0]'
  const gradients = ['', 'Step2'].map((mark) =>
    Number(work.find(`output.kernel${mark}[0][0].gradient`)?.value),
  )
  let [value, mean, squares] = [Number(work.find(weight)?.value), 0, 0]
  for (const [before, gradient] of gradients.entries()) {
    mean = 0.999 * mean + 0.001 * gradient
    squares = 0.9 * squares + 0.1 * gradient ** 2
    const corrected = mean / (1 - 0.999 ** (before + 1))
    value -= (0.01 * corrected) / (Math.sqrt(squares / (1 - 0.9 ** (before + 1))) + 1e-8)
  }
  // in the first step the correction hides the betas, so the second gradient is the right one
  expect(ideasOf(work, `${weight}.updated`, value)).toContain('betas-swapped')
})

describe('squared-error-slope-under-cross-entropy: output minus target, then the slope', () => {
  test('softmax: through the whole Jacobian', () => {
    const work = workOf('three-classes')
    const out = [0, 1, 2].map((k) => Number(work.find(`output.output[0][${k}]`)?.value))
    const errors = out.map((one, k) => one - (k === 1 ? 1 : 0))
    const own = out[0] ?? 0
    const delta = total(errors.map((error, k) => error * own * ((k === 0 ? 1 : 0) - (out[k] ?? 0))))
    expect(ideasOf(work, 'output.delta[0][0]', delta)).toContain(
      'squared-error-slope-under-cross-entropy',
    )
  })

  test('sigmoid: out · (1 − out) stays', () => {
    const work = workOf('two-two-two', { loss: 'binary-cross-entropy' })
    const out = Number(work.find('output.output[0][0]')?.value)
    expect(ideasOf(work, 'output.delta[0][0]', (out - 0.01) * out * (1 - out))).toContain(
      'squared-error-slope-under-cross-entropy',
    )
  })
})
