import { type Problem, readProblem, type Work, workProblem } from '@longhand/backprop'
import { problemNamed } from '@longhand/examples'
import { markAnswer } from '@longhand/marking'
import { type Checked, hasIssues } from '@longhand/network'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivationOf } from './derivation-of.ts'
import { problemQuestion } from './problem-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

/** The most copied worked example (WORKED_EXAMPLES.md, 3). */
const named: Problem = known(readProblem(problemNamed('two-two-two')?.problem))
/** Without its labels, since other networks are made of it. */
const twoTwoTwo: Problem = { ...named, names: {} }

const work: Work = known(workProblem(twoTwoTwo))

const answered = (quantity: string, answer: string | number) => {
  const { verdict, conventions, mistakes } = markAnswer(
    known(problemQuestion(work, quantity)),
    answer,
  )
  return [verdict, ...conventions.map(({ id }) => id), ...mistakes.map(({ id }) => id)]
}

describe('problemQuestion: published numbers of the two-two-two example (MISCONCEPTIONS.md)', () => {
  test.each([
    ['output.kernel[0][0].updated', '.358916480'],
    ['output.kernel[0][1].updated', '.511301270'],
    ['hidden.kernel[0][0].updated', '.149780716'],
    ['hidden.kernel[1][0].updated', '.199561432'],
    ['output.kernel[0][0].gradient', '0.08217'],
    ['lossAfter', '0.280471447'],
    ['hidden.kernel[0][0]', '0.15'],
    ['total.parameters', '12'],
  ])('%s is %s', (quantity, answer) => expect(answered(quantity, answer)).toEqual(['right']))

  test.each([
    ['hidden.kernel[0][0].updated', '.149817639'],
    ['hidden.kernel[1][0].updated', '.199635277'],
    ['lossAfter', '.291027924'],
  ])('%s of %s comes from weights that were updated already (B01)', (quantity, answer) => {
    expect(answered(quantity, answer)).toEqual(['wrong', 'updated-weights-reused'])
  })

  test.each([
    ['lossAfter', '0.291027774', 'biases-left-alone'],
    ['lossAfter', '0.285750887', 'shared-bias'],
    ['output.kernel[0][0].updated', '.317832959', 'without-half'],
  ])('%s of %s is right under %s (B05, B21)', (quantity, answer, convention) => {
    expect(answered(quantity, answer).slice(0, 2)).toEqual(['convention', convention])
  })

  test.each([
    ['output.kernel[0][0].updated', '.180085176', 'output-derivative-missing', 'B02'],
    ['output.kernel[0][0].updated', '.180085176', 'cross-entropy-shortcut', 'B13'],
    ['hidden.kernel[0][0].updated', '.148865825', 'output-derivative-missing', 'B02'],
    ['hidden.kernel[0][0].updated', '.149091242', 'hidden-derivative-missing', 'B03'],
    ['output.kernel[0][0].updated', '.441083520', 'ascent', 'B04'],
    ['output.kernel[0][0].updated', '.441083520', 'sign-of-error', 'B04'],
    ['output.kernel[0][0].updated', '.317832959', 'factor-two-kept', 'B05'],
    ['output.kernel[0][0].updated', '.379458240', 'half-kept', 'B06'],
    ['output.kernel[0][0].updated', '.379458240', 'mean-over-outputs', 'B07'],
    ['hidden.kernel[0][0].updated', '.149665802', 'one-output-only', 'B08'],
    ['hidden.kernel[0][0].updated', '.149769225', 'transposed-weight', 'B09'],
    ['output.kernel[0][0].updated', '.373858396', 'net-for-out', 'B11'],
    ['output.kernel[0][0].updated', '.352105115', 'sigmoid-twice', 'B12'],
    ['output.kernel[0][0].updated', '.425756873', 'net-in-derivative', 'B14'],
    ['output.kernel[0][0].updated', '.304237973', 'tanh-derivative-for-sigmoid', 'B14'],
    ['output.kernel[0][0].updated', '.317832959', 'learning-rate-omitted', 'B19'],
    ['output.kernel[0][0].updated', '.379458240', 'learning-rate-twice', 'B19'],
    ['hidden.kernel[0][0].updated', '.149561432', 'other-input-used', 'B20'],
    ['output.kernel[0][0].updated', '.330750719', 'input-omitted', 'B20'],
    ['output.kernel[0][0].updated', '.372300288', 'weight-for-input', 'B20'],
    ['output.kernel[0][0].updated', '.082167041', 'gradient-for-new-weight', 'B22'],
  ])('%s of %s is named %s (%s)', (quantity, answer, idea) => {
    expect(answered(quantity, answer).slice(1)).toContain(idea)
  })

  test('the coursework’s 0.613 for w7 leads to no known idea, and none is made up', () => {
    expect(answered('output.kernel[0][1].updated', '0.613')).toEqual(['wrong'])
  })

  test('a number that the problem does not have is an issue', () => {
    for (const quantity of ['hidden.kernel[7][0].updated', 'nobody', '', 'x'.repeat(10_000)])
      expect(problemQuestion(work, quantity)).toMatchObject({ issues: [{ path: 'quantity' }] })
  })
})

describe('problemQuestion: conventions of batch and update', () => {
  const batch = {
    ...twoTwoTwo,
    input: [
      [0.05, 0.1],
      [0.5, -0.25],
    ],
    target: [
      [0.01, 0.99],
      [0.6, 0.2],
    ],
  }
  const marked = (problem: Problem, other: Partial<Problem>, quantity: string) => {
    const [asked, meant] = [problem, { ...problem, ...other }].map((one) => known(workProblem(one)))
    const answer = Number(meant?.find(quantity)?.value).toPrecision(10)
    const question = asked && problemQuestion(asked, quantity)
    if (question === undefined) throw new TypeError('no question')
    const { verdict, conventions } = markAnswer(known(question), answer)
    return [verdict, ...conventions.map(({ id }) => id)]
  }
  const momentum = { kind: 'sgd', learningRate: 0.5, momentum: 0.9 } as const
  const rmsprop = { kind: 'rmsprop', learningRate: 0.1, epsilon: 0.01 } as const
  const decay = { kind: 'sgd', learningRate: 0.5, l2: 0.01 } as const
  const gradient = 'output.kernel[0][0].gradient'
  const updated = 'output.kernel[0][0].updated'

  test.each<[string, Problem, Partial<Problem>, string]>([
    ['sum-over-batch', batch, { reduction: 'sum' }, gradient],
    ['mean-over-batch', { ...batch, reduction: 'sum' }, { reduction: 'mean' }, gradient],
    [
      'mean-of-outputs',
      { ...batch, loss: 'squared-error' },
      { loss: 'mean-squared-error' },
      'loss',
    ],
    ['sum-of-outputs', { ...batch, loss: 'mean-squared-error' }, { loss: 'squared-error' }, 'loss'],
    [
      'momentum-as-mean',
      { ...batch, optimizer: momentum, steps: 2 },
      { optimizer: { ...momentum, momentumForm: 'average' } },
      updated,
    ],
    [
      'epsilon-inside',
      { ...batch, optimizer: rmsprop },
      { optimizer: { ...rmsprop, epsilonInRoot: true } },
      updated,
    ],
    [
      'l2-without-half',
      { ...batch, optimizer: decay },
      { optimizer: { ...decay, l2: 0.02 } },
      updated,
    ],
    [
      'biases-do-not-decay',
      { ...batch, optimizer: decay },
      { optimizer: { ...decay, decayBiases: false } },
      'output.bias[0].updated',
    ],
  ])('an answer under %s is right under it', (id, problem, other, quantity) => {
    const [verdict, ...ids] = marked(problem, other, quantity)
    expect(verdict).toBe('convention')
    expect(ids).toContain(id)
  })

  test('a line of each kind on the walk can be asked for, and its value is right', () => {
    const optimizer = { kind: 'adam', learningRate: 0.1, globalClipNorm: 0.05, l2: 0.01 } as const
    const work = known(workProblem({ ...batch, optimizer }))
    const kinds = new Map([...work.walk()].map((one) => [one.line().rule, one]))
    expect(kinds.size).toBeGreaterThan(15)
    for (const { id, line } of kinds.values()) {
      const answer = Number(line().value).toPrecision(12)
      const { verdict } = markAnswer(known(problemQuestion(work, id)), answer)
      expect([id, verdict]).toEqual([id, 'right'])
    }
  })
})

test('derivationOf: a problem and a network alike', () => {
  expect(known(derivationOf(work, 'loss')).value).toBeCloseTo(0.298371109, 9)
  expect(known(derivationOf(work.network, 'hidden.parameters')).value).toBe(6)
})

test('updated-weights-reused: planted in networks of any width, it comes back (by hand)', () => {
  const number = fc.double({ min: -1, max: 1, noNaN: true }).map((x) => Math.round(x * 100) / 100)
  const list = (length: number) => fc.array(number, { minLength: length, maxLength: length })
  const problem = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([hidden, output]) =>
      fc.record({
        hidden: fc.record({ kernel: fc.array(list(hidden), { minLength: 2, maxLength: 2 }) }),
        output: fc.record({
          kernel: fc.array(list(output), { minLength: hidden, maxLength: hidden }),
        }),
        input: fc.tuple(list(2)),
        target: fc.tuple(list(output)),
      }),
    )
  const dense = (name: string, units: number) =>
    ({ kind: 'dense', name, config: { units, useBias: false, activation: 'tanh' } }) as const
  fc.assert(
    fc.property(problem, ({ hidden, output, input, target }) => {
      const units = output.kernel[0]?.length ?? 0
      const layers = [dense('hidden', output.kernel.length), dense('output', units)]
      const network = { ...twoTwoTwo.network, layers }
      const weights = { hidden, output }
      const one = known(workProblem({ ...twoTwoTwo, network, weights, input, target }))
      const at = (address: string) => Number(one.find(address)?.value)
      const paths = Array.from(
        { length: units },
        (_, k) => at(`output.delta[0][${k}]`) * at(`output.kernel[0][${k}].updated`),
      )
      const slope = 1 - at('hidden.output[0][0]') ** 2
      const gradient = paths.reduce((total, path) => total + path, 0) * slope * (input[0][0] ?? 0)
      const quantity = 'hidden.kernel[0][0].gradient'
      const answer = gradient.toPrecision(9)
      const check = markAnswer(known(problemQuestion(one, quantity)), answer)
      if (check.verdict !== 'right')
        expect(check.mistakes.map(({ id }) => id)).toContain('updated-weights-reused')
    }),
    { numRuns: 40 },
  )
})

describe('a convolution behind a convolution, by hand: one output, so that one delta comes back', () => {
  const conv = (name: string) =>
    ({ kind: 'conv2d', name, config: { filters: 1, kernelSize: 2, useBias: false } }) as const
  const kernel = (entries: readonly number[]) =>
    [entries.slice(0, 2), entries.slice(2)].map((row) => row.map((entry) => [[entry]]))
  const work = known(
    workProblem({
      ...twoTwoTwo,
      network: {
        name: 'two convolutions',
        input: { type: 'image', height: 3, width: 3, channels: 1 },
        layers: [conv('first'), conv('second'), { kind: 'flatten', name: 'flat' }],
      },
      weights: {
        first: { kernel: kernel([1, 2, 3, 4]) },
        second: { kernel: kernel([0.5, -0.25, 0.75, 0.125]) },
      },
      input: [[1, 2, 3].map((row) => [1, 2, 3].map((column) => [row * column * 0.1]))],
      target: [[0]],
    }),
  )
  const delta = Number(work.find('second.delta[0][0][0][0]')?.value)
  const ids = (quantity: string, answer: number) =>
    markAnswer(known(problemQuestion(work, quantity)), String(answer)).mistakes.map(({ id }) => id)

  test('kernel-not-flipped: the entry across the middle comes back', () => {
    expect(work.find('first.delta[0][0][0][0]')?.value).toBe(delta * 0.5)
    expect(ids('first.delta[0][0][0][0]', delta * 0.125)).toContain('kernel-not-flipped')
    expect(ids('first.delta[0][0][1][0]', delta * 0.75)).toContain('kernel-not-flipped')
  })

  test('gradient-at-one-position: only what the first position asks of the weight', () => {
    const first = Number(work.find('first.delta[0][0][0][0]')?.value) * 0.1
    expect(ids('first.kernel[0][0][0][0].gradient', first)).toContain('gradient-at-one-position')
  })
})

test('problemDerivation: an address that is none is answered with ones that the network has', () => {
  const named = known(readProblem(problemNamed('small-convolution')?.problem))
  const found = derivationOf(known(workProblem(named)), 'x')
  expect(hasIssues(found) && found.issues[0]?.expected).toMatch(
    'first.output[0][0][0][0], first.delta[0][0][0][0], first.kernel[0][0][0][0].gradient',
  )
})
