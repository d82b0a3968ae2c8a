import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn } from '../../issue.ts'
import { type PlacedNetwork, placeNetwork } from '../../placing/place-network.ts'
import { shapeOf } from '../../shape.ts'
import { readTorchPrint } from './read-torch-print.ts'

/** LeNet-5 of PyTorch's tutorial: its forward() pools twice and flattens. */
const tutorial = `Net(
  (conv1): Conv2d(3, 6, kernel_size=(5, 5), stride=(1, 1))
  (pool): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
  (conv2): Conv2d(6, 16, kernel_size=(5, 5), stride=(1, 1))
  (fc1): Linear(in_features=400, out_features=120, bias=True)
  (fc2): Linear(in_features=120, out_features=84, bias=True)
  (fc3): Linear(in_features=84, out_features=10, bias=True)
)
`

const inARow = `Sequential(
  (0): Conv2d(1, 8, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1), bias=False)
  (1): BatchNorm2d(8, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
  (2): ReLU(inplace=True)
  (3): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
  (4): Flatten(start_dim=1, end_dim=-1)
  (5): Linear(in_features=1568, out_features=10, bias=True)
)`

const read = (text: string, input?: readonly number[]) => {
  const reading = readTorchPrint(text, input)
  if (hasIssues(reading)) throw new Error(JSON.stringify(reading.issues))
  const placed = placeNetwork(reading.value.network)
  if (hasIssues(placed)) throw new Error(JSON.stringify(placed.issues))
  return { ...reading.value, placed: placed.value }
}

const parametersOf = ({ layers }: PlacedNetwork): number =>
  layers
    .flatMap(({ weights }) => Object.values(weights))
    .reduce((total, { size }) => total + Number(size.value), 0)

const noteIds = (text: string, input?: readonly number[]) =>
  read(text, input).notes.map(({ id }) => id)

describe('readTorchPrint: counts of sum(p.numel() for p in model.parameters())', () => {
  test('LeNet-5 of the tutorial has 62,006, whatever its forward() does', () => {
    expect(parametersOf(read(tutorial, [3, 32, 32]).placed)).toBe(62_006)
    expect(parametersOf(read(tutorial).placed)).toBe(62_006)
  })

  test('a Sequential: running statistics are no parameters in PyTorch, 72 + 16 + 15,690', () => {
    expect(parametersOf(read(inARow, [1, 28, 28]).placed)).toBe(15_778)
  })

  test('transposed convolutions, group and layer normalisation: 5,774 (PyTorch 2.13)', () => {
    const print = `Sequential(
      (0): ConvTranspose2d(8, 16, kernel_size=(4, 4), stride=(2, 2), padding=(1, 1), bias=False)
      (1): BatchNorm2d(16, eps=1e-05, momentum=0.1, affine=True, bias=True, track_running_stats=True)
      (2): ReLU()
      (3): GroupNorm(4, 16, eps=1e-05, affine=True, bias=True)
      (4): Conv2d(16, 4, kernel_size=(3, 3), stride=(1, 1), padding=same)
      (5): MaxPool2d(kernel_size=2, stride=2, padding=0, dilation=1, ceil_mode=False)
      (6): Flatten(start_dim=1, end_dim=-1)
      (7): LayerNorm((256,), eps=1e-05, elementwise_affine=True, bias=True)
      (8): Linear(in_features=256, out_features=10, bias=True)
    )`
    expect(parametersOf(read(print, [8, 8, 8]).placed)).toBe(5774)
    expect(noteIds(print, [8, 8, 8])).toEqual(['frozen-hidden'])
  })

  test('the branches of an Inception module: 222,624, by hand (packages/examples)', () => {
    const branches = `Inception(
      (b1): Conv2d(192, 64, kernel_size=(1, 1), stride=(1, 1))
      (b2): Sequential(
        (0): Conv2d(192, 128, kernel_size=(1, 1), stride=(1, 1))
        (1): Conv2d(128, 128, kernel_size=(3, 3), stride=(1, 1), padding=(1, 1))
      )
      (b3): Sequential(
        (0): Conv2d(192, 32, kernel_size=(1, 1), stride=(1, 1))
        (1): Conv2d(32, 32, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
      )
      (b4): Sequential(
        (0): MaxPool2d(kernel_size=3, stride=1, padding=1, dilation=1, ceil_mode=False)
        (1): Conv2d(192, 32, kernel_size=(1, 1), stride=(1, 1))
      )
    )`
    expect(parametersOf(read(branches, [192, 28, 28]).placed)).toBe(222_624)
    expect(noteIds(branches, [192, 28, 28])).toContain('sizes-hidden')
  })
})

describe('readTorchPrint: sizes', () => {
  test('of a Sequential are known, and nothing but frozen weights is hidden', () => {
    const { placed, notes } = read(inARow, [1, 28, 28])
    expect(placed.outputs.map(({ output }) => shapeOf(output))).toEqual([
      { type: 'vector', features: 10 },
    ])
    expect(placed.byName.get('4')?.output).toMatchObject({ features: { value: 1568 } })
    expect(notes.map(({ id }) => id)).toEqual(['frozen-hidden'])
  })

  test('are open after the first module where a forward() hides a pool', () => {
    const { placed, notes } = read(tutorial, [3, 32, 32])
    const outputs = ['conv1', 'conv2', 'fc3'].map((name) => placed.byName.get(name)?.output)
    expect(outputs.map((output) => output && shapeOf(output))).toEqual([
      { type: 'image', height: 28, width: 28, channels: 6 },
      { type: 'image', height: Number.NaN, width: Number.NaN, channels: 16 },
      { type: 'vector', features: 10 },
    ])
    expect(notes.find(({ id }) => id === 'sizes-hidden')?.says).toContain(
      'fc1 reads a vector of 400 but conv2 gives a 10×10×16 image',
    )
  })

  test('that leave no doubt: flattening that a forward() hides is put in, and said', () => {
    const hidden = `Net(
      (conv): Conv2d(3, 4, kernel_size=(3, 3), stride=(1, 1))
      (fc): Linear(in_features=144, out_features=10, bias=True)
    )`
    const { placed, notes } = read(hidden, [3, 8, 8])
    expect(placed.layers.map(({ kind }) => kind)).toEqual(['conv2d', 'flatten', 'dense'])
    expect(notes.map(({ id }) => id)).toEqual([
      'functional-hidden',
      'flatten-hidden',
      'frozen-hidden',
    ])
  })

  test('of an adaptive pool are those it is told, whatever is hidden before', () => {
    const pooled = tutorial.replace(
      /\(fc1\)/,
      '(avg): AdaptiveAvgPool2d(output_size=(5, 5))\n  (fc1)',
    )
    const average = read(pooled).placed.byName.get('avg')
    expect(average && shapeOf(average.output)).toEqual({
      type: 'image',
      height: 5,
      width: 5,
      channels: 16,
    })
  })
})

test('readTorchPrint: a ModuleList folds equal neighbours; each is read, by its own name', () => {
  const folded = `Deep(
    (blocks): ModuleList(
      (0-2): 3 x Sequential(
        (0): Linear(in_features=4, out_features=4, bias=True)
        (1): ReLU()
      )
      (3): Linear(in_features=4, out_features=5, bias=True)
    )
  )`
  const { placed } = read(folded, [4])
  expect(placed.layers.map(({ name }) => name)).toEqual([
    ...['blocks.0.0', 'blocks.0.1', 'blocks.1.0', 'blocks.1.1', 'blocks.2.0', 'blocks.2.1'],
    'blocks.3',
  ])
  expect(parametersOf(placed)).toBe(3 * 20 + 25)
})

test('readTorchPrint: a class that Longhand does not know has parameters that are not known', () => {
  const own = tutorial.replace('MaxPool2d(', 'MyPool(')
  const { placed, notes } = read(own, [3, 32, 32])
  expect(parametersOf(placed)).toBeNaN()
  expect(notes.find(({ id }) => id === 'unknown-modules')?.says).toContain('MyPool')
})

describe('readTorchPrint: sequences, parameters of PyTorch 2.13', () => {
  const inNet = (...modules: readonly string[]) =>
    `Net(\n${modules.map((module) => `  ${module}\n`).join('')})`

  test.each([
    ['LSTM(8, 16)', 1664],
    ['LSTM(8, 16, num_layers=2, batch_first=True, dropout=0.1, bidirectional=True)', 9728],
    ['LSTM(8, 16, proj_size=4, bias=False)', 832],
    ['GRU(8, 16, batch_first=True)', 1248],
    ['RNN(8, 16)', 416],
    ['LSTMCell(8, 16)', 1664],
    ['Embedding(100, 8, padding_idx=0)', 800],
    ["EmbeddingBag(100, 8, mode='mean')", 800],
    ['Bilinear(in1_features=3, in2_features=4, out_features=5, bias=True)', 65],
    ['PReLU(num_parameters=8)', 8],
    ['InstanceNorm2d(8, eps=1e-05, momentum=0.1, affine=True, bias=True)', 16],
    ['InstanceNorm2d(8, eps=1e-05, momentum=0.1, affine=False, bias=False)', 0],
    ['RMSNorm((16,), eps=None, elementwise_affine=True)', 16],
    ['LayerNorm((4, 5), eps=1e-05, elementwise_affine=True, bias=True)', 40],
    ['AdaptiveAvgPool3d(output_size=(1, 2, None))', 0],
  ])('%s has %i', (module, parameters) => {
    expect(parametersOf(read(module).placed)).toBe(parameters)
  })

  test('a stack of two directions: every layer by its name, steps behind it not known', () => {
    const { placed, notes } = read(
      inNet(
        '(embed): Embedding(100, 8)',
        '(lstm): LSTM(8, 16, num_layers=2, batch_first=True, bidirectional=True)',
        '(fc): Linear(in_features=32, out_features=5, bias=True)',
      ),
      [10],
    )
    expect(placed.layers.map(({ name, kind }) => [name, kind])).toEqual([
      ['embed', 'embedding'],
      ['lstm.l0', 'bidirectional'],
      ['lstm.l1', 'bidirectional'],
      ['hidden_1', 'operation'],
      ['fc', 'dense'],
    ])
    expect(parametersOf(placed)).toBe(800 + 9728 + 165)
    const [, , second, , fc] = placed.layers
    expect(second && shapeOf(second.output)).toEqual({ type: 'sequence', steps: 10, features: 32 })
    expect(fc && shapeOf(fc.output)).toEqual({ type: 'sequence', steps: Number.NaN, features: 5 })
    expect(notes.map(({ id }) => id)).toContain('steps-hidden')
  })

  const encoder = `TransformerEncoderLayer(
    (self_attn): MultiheadAttention(
      (out_proj): NonDynamicallyQuantizableLinear(in_features=16, out_features=16, bias=True)
    )
    (linear1): Linear(in_features=16, out_features=32, bias=True)
    (dropout): Dropout(p=0.1, inplace=False)
    (linear2): Linear(in_features=32, out_features=16, bias=True)
    (norm1): LayerNorm((16,), eps=1e-05, elementwise_affine=True, bias=True)
    (norm2): LayerNorm((16,), eps=1e-05, elementwise_affine=True, bias=True)
  )`

  test('TransformerEncoderLayer is one layer of 2,224; its heads are not told, and do not count', () => {
    const { placed, notes } = read(encoder, [10, 16])
    expect(placed.layers.map(({ kind }) => kind)).toEqual(['transformerEncoderLayer'])
    expect(parametersOf(placed)).toBe(2224)
    expect(notes.map(({ id }) => id)).toEqual(['heads-hidden', 'frozen-hidden'])
  })

  test('TransformerDecoderLayer has 3,344, and reads what a print does not show', () => {
    const decoder = encoder
      .replace('TransformerEncoder', 'TransformerDecoder')
      .replace('(linear1)', '(multihead_attn): MultiheadAttention(\n)\n(linear1)')
      .replace(/\)$/, '(norm3): LayerNorm((16,), eps=1e-05, elementwise_affine=True)\n)')
    const { placed, notes } = read(decoder, [10, 16])
    expect(parametersOf(placed)).toBe(3344)
    expect(notes.map(({ id }) => id)).toContain('uses-hidden')
  })

  test('MultiheadAttention by itself may have keys of any size: its parameters are not known', () => {
    const attention = `MultiheadAttention(
      (out_proj): NonDynamicallyQuantizableLinear(in_features=16, out_features=16, bias=True)
    )`
    const { placed, notes } = read(attention, [10, 16])
    expect(parametersOf(placed)).toBeNaN()
    expect(notes.map(({ id }) => id)).toContain('keys-hidden')
  })
})

test('readTorchPrint: sizes of zeros, up-sampling, pools and shuffles are those of PyTorch 2.13', () => {
  const { placed } = read(
    `Sequential(
      (0): PReLU(num_parameters=1)
      (1): ZeroPad2d((1, 2, 3, 4))
      (2): Upsample(scale_factor=2.0, mode='nearest')
      (3): ReflectionPad2d((1, 0, 0, 0))
      (4): Upsample(size=(26, 18), mode='bilinear')
      (5): AdaptiveAvgPool2d(output_size=(3, None))
      (6): PixelShuffle(upscale_factor=2)
      (7): Unfold(kernel_size=3, dilation=1, padding=0, stride=2)
    )`,
    [8, 6, 6],
  )
  expect(
    placed.layers.map(({ output }) => Object.values(shapeOf(output)).slice(1).join('×')),
  ).toEqual(['6×6×8', '13×9×8', '26×18×8', '26×19×8', '26×18×8', '3×18×8', '6×36×2', '34×18'])
})

describe('readTorchPrint: what is no print', () => {
  test.each([
    ['an end that is missing', tutorial.slice(0, 200), ''],
    ['a line of something else', 'Net(\n  (a): ReLU()\n)\n'.replace('Net(', ')'), 'line 1'],
    ['settings that are wrong', inARow.replace('out_features=10', 'out_features=x'), '5.units'],
    ['too many modules', 'Net(\n(0-9): 999999999 x ReLU()\n)', 'line 2'],
    ['no modules', 'Sequential()', ''],
    ['five sizes', inARow, 'input'],
  ])('%s', (what, text, path) => {
    const sizes = what === 'five sizes' ? [1, 2, 3, 4, 5] : undefined
    expect(issuesIn(readTorchPrint(text, sizes)).map((issue) => issue.path)).toEqual([path])
  })

  test('folds inside folds do not grow without bound', () => {
    const folds = 60
    const text = `${'(0-99): 100 x Sequential(\n'.repeat(folds)}(0): ReLU()\n${')\n'.repeat(folds)}`
    expect(issuesIn(readTorchPrint(text))).toHaveLength(1)
  })

  test('any damage to a print gives a network or issues', () => {
    const letters = fc.constantFrom('(', ')', '\n', ',', '=', '-', '9', 'x', ' ', '')
    fc.assert(
      fc.property(fc.nat(tutorial.length), fc.nat(20), letters, (at, gone, put) => {
        const damaged = tutorial.slice(0, at) + put + tutorial.slice(at + gone)
        const reading = readTorchPrint(damaged, [3, 32, 32])
        for (const { path } of issuesIn(reading)) expect(path).toBeTypeOf('string')
        expect(hasIssues(reading) && reading.issues.length === 0).toBe(false)
      }),
    )
  })
})
