import { type Checked, hasIssues, type Layer, type Shape } from '@longhand/network'
import { workingAsText } from '@longhand/render'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../problem.ts'
import { type Work, workProblem } from '../work-problem.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

const image = (height: number, width: number, channels = 1): Shape => ({
  type: 'image',
  height,
  width,
  channels,
})

const worked = (
  input: Shape,
  layers: readonly Layer[],
  numbers: Pick<Problem, 'weights' | 'input' | 'target'> & Partial<Problem>,
): Work =>
  known(
    workProblem({
      network: { name: 'small', input, layers },
      loss: 'half-squared-error',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      ...numbers,
    }),
  )

const lines = (work: Work, address: string): readonly string[] => {
  const found = work.find(address)
  return found?.type === 'derivation' ? workingAsText(found).split('\n') : []
}

/** Of two zeros, one. */
const value = (work: Work, address: string): number => Number(work.find(address)?.value) + 0

describe('a max pool whose windows overlap (checked in the head)', () => {
  const pool: Layer = {
    kind: 'maxPooling2d',
    name: 'pool',
    config: { poolSize: [1, 2], strides: 1 },
  }
  const work = worked(image(1, 3), [pool], {
    weights: {},
    input: [[[[1], [5], [2]]]],
    target: [[[[4], [3]]]],
  })

  test('one number taken twice gets both errors back', () => {
    expect(lines(work, 'input.output[0][0][1][0].gradient').at(-1)).toBe(
      '∂E/∂x_1,2,1 = ∂E/∂out_o1,2,1·pick_o1,2,1,1,1 + ∂E/∂out_o1,1,1·pick_o1,1,1,1,2 = 2·1 + 1·1 = 2 + 1 = 3',
    )
  })

  test('a number that no window took gets none', () => {
    expect(value(work, 'input.output[0][0][0][0].gradient')).toBe(0)
  })

  test('of equal numbers the first is taken', () => {
    const tie = worked(image(1, 2), [pool], {
      weights: {},
      input: [[[[5], [5]]]],
      target: [[[[4]]]],
    })
    expect(value(tie, 'pool.winner[0][0][0][0]')).toBe(1)
    expect(value(tie, 'input.output[0][0][0][0].gradient')).toBe(1)
    expect(value(tie, 'input.output[0][0][1][0].gradient')).toBe(0)
  })
})

test('a convolution: what feeds nothing gets no term, and padding none either', () => {
  const conv: Layer = {
    kind: 'conv2d',
    name: 'conv',
    config: {
      filters: 1,
      kernelSize: [1, 2],
      strides: 2,
      padding: [
        [0, 0],
        [1, 0],
      ],
    },
  }
  const work = worked(image(1, 3), [conv], {
    weights: { conv: { kernel: [[[[2]], [[3]]]], bias: [1] } },
    input: [[[[1], [2], [4]]]],
    target: [[[[0], [0]]]],
  })
  expect(lines(work, 'conv.net[0][0][0][0]')).toEqual([
    'net_o1,1,1 = w_o1,2,1,1·x_1,1,1 + b_o1 = 3·1 + 1 = 3 + 1 = 4',
  ])
  expect(lines(work, 'input.output[0][0][1][0].gradient').at(-1)).toBe(
    '∂E/∂x_1,2,1 = δ_o1,2,1·w_o1,1,1,1 = 17·2 = 34',
  )
})

test('a fork: each way back is a line, and their sum another (checked in the head)', () => {
  const dense = (name: string, inputs: readonly string[]): Layer => ({
    kind: 'dense',
    name,
    config: { units: 1, useBias: false },
    inputs,
  })
  const layers: readonly Layer[] = [
    dense('hidden', ['input']),
    dense('left', ['hidden']),
    dense('right', ['hidden']),
    { kind: 'add', name: 'sum', inputs: ['left', 'right'] },
  ]
  const one = (w: number) => ({ kernel: [[w]] })
  const work = worked({ type: 'vector', features: 1 }, layers, {
    weights: { hidden: one(2), left: one(3), right: one(-1) },
    input: [[1]],
    target: [[5]],
  })
  const back = lines(work, 'hidden.output[0][0].gradient')
  expect(back).toContain('∂E_r/∂out_h1 = δ_r1·w_r1,1 = −1·(−1) = 1')
  expect(back).toContain('∂E_l/∂out_h1 = δ_l1·w_l1,1 = −1·3 = −3')
  expect(back.at(-1)).toBe('∂E/∂out_h1 = ∂E_r/∂out_h1 + ∂E_l/∂out_h1 = 1 + (−3) = −2')
  expect(value(work, 'hidden.way1[0][0]')).toBe(1)
})

describe('batch normalisation (checked by hand)', () => {
  const norm: Layer = { kind: 'batchNormalization', name: 'norm', config: { epsilon: 0.75 } }
  const numbers = {
    weights: { norm: { gamma: [3], beta: [1] } },
    input: [[1], [2]],
    target: [[0], [0]],
  }
  const work = worked({ type: 'vector', features: 1 }, [norm], numbers)

  test('mean, variance, deviation and the number scaled and shifted', () => {
    expect(lines(work, 'norm.output[1][0]')).toEqual([
      'mean_o1 = (x1⁽¹⁾ + x1⁽²⁾)/2 = (1 + 2)/2 = 1.5',
      'var_o1 = ((x1⁽¹⁾ − mean_o1)² + (x1⁽²⁾ − mean_o1)²)/2 = ((1 − 1.5)² + (2 − 1.5)²)/2 = 0.25',
      'dev_o1 = √(var_o1 + ε) = √(0.25 + 0.75) ≈ 1',
      'norm_o1⁽²⁾ = (x1⁽²⁾ − mean_o1)/dev_o1 ≈ (2 − 1.5)/1 ≈ 0.500000',
      'out_o1⁽²⁾ = γ_o1·norm_o1⁽²⁾ + β_o1 ≈ 3·0.500000 + 1 ≈ 1.50000 + 1 ≈ 2.50000',
    ])
  })

  test('running statistics keep most of the old number: left out, they begin as in Keras', () => {
    expect(value(work, 'norm.movingMean[0]')).toBe(0)
    expect(value(work, 'norm.movingVariance[0]')).toBe(1)
    expect(value(work, 'norm.movingMean[0].updated')).toBeCloseTo(0.01 * 1.5, 15)
    expect(value(work, 'norm.movingVariance[0].updated')).toBeCloseTo(0.99 + 0.01 * 0.25, 15)
    expect(work.find('norm.movingMean[0].gradient')).toBeUndefined()
  })

  test('in use it goes by the running statistics, and leaves them alone', () => {
    const norms = { norm: { ...numbers.weights.norm, movingMean: [1], movingVariance: [0.25] } }
    const inUse = worked({ type: 'vector', features: 1 }, [norm], {
      ...numbers,
      weights: norms,
      mode: 'inference',
    })
    expect(value(inUse, 'norm.output[1][0]')).toBe(3 * 1 + 1)
    expect(value(inUse, 'norm.movingMean[0].updated')).toBe(1)
  })
})

test('dropout: what is kept grows, what is left out has no error (checked in the head)', () => {
  const layers: readonly Layer[] = [{ kind: 'dropout', name: 'drop', config: { rate: 0.5 } }]
  const numbers = { weights: {}, input: [[3, 4]], target: [[0, 0]] }
  const work = worked({ type: 'vector', features: 2 }, layers, {
    ...numbers,
    masks: { drop: [[1, 0]] },
  })
  expect(lines(work, 'drop.output[0][0]')).toEqual(['out_o1 = mask_o1·x1/p_keep = 1·3/0.5 = 6'])
  expect(value(work, 'input.output[0][0].gradient')).toBe(12)
  expect(value(work, 'input.output[0][1].gradient')).toBe(0)
  const inUse = worked({ type: 'vector', features: 2 }, layers, { ...numbers, mode: 'inference' })
  expect(value(inUse, 'drop.output[0][1]')).toBe(4)
})
