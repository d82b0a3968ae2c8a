import { exampleNamed } from '@longhand/examples'
import { markAnswer, type Question } from '@longhand/marking'
import { type Checked, hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { countQuestion } from './count-question.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new RangeError(JSON.stringify(checked.issues))
  return checked.value
}

const placed = (network: Network) => known(placeNetwork(network))

const example = (name: string) => {
  const found = exampleNamed(name)
  if (found === undefined) throw new RangeError(name)
  return placed(found.network)
}

const networks = {
  alexnet: example('alexnet'),
  five: example('five-convolutions'),
  module: example('inception-module'),
} as const

const ask = (name: keyof typeof networks, quantity: string): Question =>
  known(countQuestion(networks[name], quantity))

const answered = (name: keyof typeof networks, quantity: string, answer: string) => {
  const { verdict, conventions, mistakes } = markAnswer(ask(name, quantity), answer)
  return {
    verdict,
    conventions: conventions.map(({ id }) => id),
    mistakes: mistakes.map(({ id, at }) => (at === null ? id : `${id} @${at}`)),
  }
}

const wrong = (...mistakes: readonly string[]) => ({ verdict: 'wrong', conventions: [], mistakes })

describe('countQuestion', () => {
  test.each([
    ['alexnet', 'conv1.parameters', '34,944'],
    ['alexnet', 'conv1.weightsOnly', '34,848'],
    ['alexnet', 'conv1.connections', '105,705,600'],
    ['alexnet', 'conv1.macs', '105,415,200'],
    ['alexnet', 'conv1.output.height', '55'],
    ['alexnet', 'conv1.output.channels', '96'],
    ['alexnet', 'conv1.output', '55 x 55 x 96'],
    ['alexnet', 'conv1.output', '55·96·55'],
    ['alexnet', 'conv1.output', '(None, 55, 55, 96)'],
    ['alexnet', 'conv1.output', 'torch.Size([1, 96, 55, 55])'],
    ['alexnet', 'flatten.output', '(None, 9216)'],
    ['alexnet', 'flatten.output', '6×6×256'],
    ['alexnet', 'fc6.output', '(1, 4096)'],
    ['alexnet', 'conv1.parameters', '2×17472'],
    ['alexnet', 'total.parameters', '62,378,344'],
    ['alexnet', 'total.parameters', '62.4M'],
    ['module', 'total.parameters', '222,624'],
    ['module', 'concatenate.output.channels', '256'],
  ] as const)('%s %s is %s (MISCONCEPTIONS.md, WORKED_EXAMPLES.md)', (name, quantity, answer) => {
    expect(answered(name, quantity, answer).verdict).toBe('right')
  })

  test.each([
    ['34,849', 'one-bias'],
    ['11,712', 'forgot-input-channels'],
    ['3,264', 'kernel-side-not-squared'],
    ['105,705,600', 'times-output-positions'],
  ])('AlexNet conv1: %s is %s (MISCONCEPTIONS.md, P01 to P07)', (answer, id) => {
    expect(answered('alexnet', 'conv1.parameters', answer)).toEqual(wrong(id))
  })

  test.each([
    ['conv1.output', '(110, 110, 24)', 'sizes are not'],
    ['conv1.output', '110×110×24', 'sizes are not'],
    ['conv1.output', '(55, 96, 55)', 'order is not'],
    ['flatten.output', '(6, 6, 256)', 'one size only'],
  ])('AlexNet %s: %s is wrong, though its product is right', (quantity, answer, says) => {
    const check = markAnswer(ask('alexnet', quantity), answer)
    expect(check).toMatchObject({ ...wrong(), try: expect.stringContaining(says) })
  })

  test.each(['(54, 54, 96)', '54×54×96'])(
    'AlexNet conv1.output: the idea behind %s is looked for by its product (S01)',
    (answer) => {
      expect(answered('alexnet', 'conv1.output', answer)).toEqual(
        wrong('forgot-plus-one', 'other-input-size'),
      )
    },
  )

  test('AlexNet conv1: 34,848 is weights only, and the biases forgotten (P01)', () => {
    const expected = {
      verdict: 'convention',
      conventions: ['weights-only'],
      mistakes: ['forgot-bias'],
    }
    expect(answered('alexnet', 'conv1.parameters', '34,848')).toEqual(expected)
    expect(answered('alexnet', 'conv1.trainable', '34,848')).toEqual(expected)
    expect(answered('alexnet', 'conv1.connections', '105,415,200')).toEqual(expected)
  })

  test('biases counted where weights were asked for are a convention too', () => {
    expect(answered('alexnet', 'conv1.weightsOnly', '34,944')).toMatchObject({
      verdict: 'convention',
      conventions: ['biases-counted'],
    })
  })

  test('AlexNet conv1: 54 rows are the missing + 1, or the 224 of the paper (S01, S06)', () => {
    const tie = wrong('forgot-plus-one', 'other-input-size')
    expect(answered('alexnet', 'conv1.output.height', '54')).toEqual(tie)
  })

  test('conv3: 885,129 is a slip on 885,120 (coursework)', () => {
    expect(answered('five', 'conv3.parameters', '885,129')).toEqual(wrong('slip-digit'))
  })

  test('a dense network: 13,088 of 784-16-32-1 are its weights (WORKED_EXAMPLES.md, 4)', () => {
    const mlp = placed({
      name: 'mlp',
      input: { type: 'vector', features: 784 },
      layers: [16, 32, 1].map((units, i) => ({
        kind: 'dense',
        name: `dense${i + 1}`,
        config: { units },
      })),
    })
    const question = known(countQuestion(mlp, 'total.parameters'))
    expect(markAnswer(question, '13,088')).toMatchObject({
      verdict: 'convention',
      conventions: [{ id: 'weights-only', value: 13_088 }],
      mistakes: [{ id: 'forgot-bias', at: null }],
    })
    // 784·16 + 16·32 + 32·1 and all biases but those of one layer
    expect(markAnswer(question, 13_088 + 32 + 1).mistakes).toContainEqual(
      expect.objectContaining({ id: 'forgot-bias', at: 'dense1' }),
    )
  })

  test('a module read as a chain: every row the coursework printed, and their sum', () => {
    const rows = {
      reduce5x5: '4,128',
      conv1x1: '2,112',
      conv3x3: '73,856',
      conv5x5: '102,432',
      project: '1,056',
      total: '208,288',
    }
    for (const [layer, claim] of Object.entries(rows))
      expect([layer, answered('module', `${layer}.parameters`, claim)]).toEqual([
        layer,
        wrong('branches-chained'),
      ])
    expect(answered('module', 'reduce3x3.parameters', '24,704').verdict).toBe('right')
  })

  test('a chain that leaves the biases out: 208,288 less a bias for each of 416 filters', () => {
    const check = markAnswer(ask('module', 'total.parameters'), 208_288 - 416)
    expect(check.mistakes).toMatchObject([{ id: 'branches-chained' }])
    expect(check.mistakes[0]?.says).toContain('weights only')
  })

  test('the joined depth for positions: (1·1·192·64)·256 = 3,145,728 (P19)', () => {
    for (const quantity of ['connections', 'macs', 'weightsOnly', 'parameters'])
      expect(answered('module', `conv1x1.${quantity}`, '(1·1·192·64)·256')).toEqual(
        wrong('times-concat-depth'),
      )
  })

  const image = (side: number, channels: number) =>
    ({ type: 'image', height: side, width: side, channels }) as const
  const threes = ['a', 'b', 'c'].map((name): Layer => {
    return { kind: 'conv2d', name, config: { filters: 1, kernelSize: 3 } }
  })
  const separable: Layer = {
    kind: 'separableConv2d',
    name: 'conv',
    config: { filters: 128, kernelSize: 3, useBias: false },
  }
  const transposed: Layer = {
    kind: 'conv2dTranspose',
    name: 'up',
    config: { filters: 1, kernelSize: 3, strides: 2, padding: 1 },
  }
  test.each([
    [
      'conv.parameters',
      image(9, 64),
      [separable],
      '8,768',
      '73,728',
      'counted-as-ordinary-convolution',
    ],
    ['up.output.height', image(7, 1), [transposed], '13', '4', 'forward-formula-for-transposed'],
    ['c.receptiveField', image(9, 1), threes, '7', '9', 'field-kernels-added'],
    ['c.receptiveField', image(9, 1), threes, '7', '27', 'field-kernels-multiplied'],
  ] as const)(
    '%s (MISCONCEPTIONS.md, P12, S09, S12)',
    (quantity, input, layers, right, mistaken, id) => {
      const network = placed({ name: 'net', input, layers })
      const question = known(countQuestion(network, quantity))
      expect(markAnswer(question, right).verdict).toBe('right')
      expect(markAnswer(question, mistaken).mistakes.map((one) => one.id)).toContain(id)
    },
  )

  test('what is not known is no question', () => {
    const open = placed({
      name: 'open',
      input: { type: 'image', height: Number.NaN, width: 5, channels: 1 },
      layers: [{ kind: 'flatten', name: 'flat' }],
    })
    expect(countQuestion(open, 'flat.output')).toMatchObject({
      issues: [{ path: 'quantity', received: expect.stringContaining('left open') }],
    })
  })

  test('a quantity that is not there is an issue', () => {
    expect(countQuestion(networks.alexnet, 'conv1.neurons')).toHaveProperty('issues')
  })
})

test('countQuestion: FLOPs are a reading of MACs, twice as many (AlexNet’s conv1, by hand)', () => {
  const readings = ask('alexnet', 'conv1.macs').conventions
  const flops = readings.find(({ id }) => id === 'flops')
  expect(flops?.derivation.value).toBe(2 * 11 * 11 * 3 * 96 * 55 * 55)
  expect(answered('alexnet', 'conv1.macs', '210,830,400')).toMatchObject({
    verdict: 'convention',
    conventions: ['flops'],
  })
})

test('countQuestion: 71.61 and 71.61 MB both answer torchsummary’s memory (coursework)', () => {
  expect(answered('five', 'memory.torchsummary', '71.61').verdict).toBe('right')
  expect(answered('five', 'memory.torchsummary', '71.61 MB')).toMatchObject({
    verdict: 'convention',
    conventions: ['megabytes'],
  })
  // torchsummary divides bytes by 1024²: its 71.6061 are 75.08 million bytes
  for (const answer of ['71.61 MiB', '75.08 MB', '73,325 KiB'])
    expect([answer, answered('five', 'memory.torchsummary', answer)]).toMatchObject([
      answer,
      { verdict: 'convention', conventions: ['mebibytes'] },
    ])
})

test('countQuestion: what is right under a convention is not also wrong under it (torchsummary)', () => {
  expect(answered('five', 'memory.torchsummary.parameters', '14.29 MB')).toEqual({
    verdict: 'convention',
    conventions: ['megabytes'],
    mistakes: [],
  })
})

test('countQuestion: the second biases of PyTorch’s LSTM are right, and no mistake (P23)', () => {
  const network = placed({
    name: 'lstm',
    input: { type: 'sequence', steps: 15, features: 10 },
    layers: [{ kind: 'lstm', name: 'lstm', config: { units: 20 } }],
  })
  expect(markAnswer(known(countQuestion(network, 'lstm.parameters')), '2,560')).toMatchObject({
    verdict: 'convention',
    conventions: [{ id: 'two-bias-vectors', value: 2560 }],
    mistakes: [],
  })
})
