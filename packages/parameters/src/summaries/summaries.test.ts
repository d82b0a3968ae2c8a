import { derive, quantity } from '@longhand/derivation'
import { type Layer, type Network, placeNetwork } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { countNetwork } from '../count-network.ts'
import { kerasMemory } from '../memory/keras-memory.ts'
import { kerasSummary, readableBytes } from './keras-summary.ts'
import { torchModules } from './torch-modules.ts'
import { endedModules } from './torch-tree.ts'
import { torchinfo } from './torchinfo.ts'
import { torchsummary } from './torchsummary.ts'

const placed = (network: Network) => {
  const checked = placeNetwork(network)
  if ('value' in checked) return checked.value
  throw new Error(JSON.stringify(checked.issues))
}

const image = (side: number, channels: number) =>
  ({ type: 'image', height: side, width: side, channels }) as const

const conv = (name: string, filters: number, kernelSize: number, settings: object = {}): Layer => ({
  kind: 'conv2d',
  name,
  config: { filters, kernelSize, activation: 'relu', ...settings },
})

const pool = (name: string): Layer => ({ kind: 'maxPooling2d', name, config: { poolSize: 2 } })
const dense = (name: string, units: number, activation = 'relu'): Layer => ({
  kind: 'dense',
  name,
  config: { units, activation },
})

describe('torchsummary', () => {
  test('coursework’s five convolutions, as torchsummary 1.5.1 printed them', () => {
    const network = placed({
      name: 'five',
      input: image(244, 3),
      layers: [
        conv('conv1', 96, 11, { strides: 4 }),
        conv('conv2', 256, 5, { padding: 1 }),
        conv('conv3', 384, 3, { padding: 1 }),
        conv('conv4', 384, 3, { padding: 1 }),
        conv('conv5', 256, 3, { strides: 4 }),
      ],
    })
    expect(torchsummary(network)).toBe(
      `----------------------------------------------------------------
        Layer (type)               Output Shape         Param #
================================================================
            Conv2d-1           [-1, 96, 59, 59]          34,944
              ReLU-2           [-1, 96, 59, 59]               0
            Conv2d-3          [-1, 256, 57, 57]         614,656
              ReLU-4          [-1, 256, 57, 57]               0
            Conv2d-5          [-1, 384, 57, 57]         885,120
              ReLU-6          [-1, 384, 57, 57]               0
            Conv2d-7          [-1, 384, 57, 57]       1,327,488
              ReLU-8          [-1, 384, 57, 57]               0
            Conv2d-9          [-1, 256, 14, 14]         884,992
             ReLU-10          [-1, 256, 14, 14]               0
================================================================
Total params: 3,747,200
Trainable params: 3,747,200
Non-trainable params: 0
----------------------------------------------------------------
Input size (MB): 0.68
Forward/backward pass size (MB): 56.63
Params size (MB): 14.29
Estimated Total Size (MB): 71.61
----------------------------------------------------------------`,
    )
  })

  test('VGG-16, the end of the print in the README of pytorch-summary', () => {
    const stage = (number: number, width: number, count: number): readonly Layer[] => [
      ...Array.from({ length: count }, (_, i) =>
        conv(`conv${number}_${i}`, width, 3, { padding: 1 }),
      ),
      pool(`pool${number}`),
    ]
    const drop = (name: string): Layer => ({ kind: 'dropout', name })
    const network = placed({
      name: 'vgg',
      input: image(224, 3),
      layers: [
        ...stage(1, 64, 2),
        ...stage(2, 128, 2),
        ...stage(3, 256, 3),
        ...stage(4, 512, 3),
        ...stage(5, 512, 3),
        { kind: 'flatten', name: 'flat' },
        dense('fc6', 4096),
        drop('drop6'),
        dense('fc7', 4096),
        drop('drop7'),
        dense('fc8', 1000, 'linear'),
      ],
    })
    // that forward() flattens by view(), which is no module
    const modules = torchModules(network).filter(({ type }) => type !== 'Flatten')
    expect(torchsummary(network, undefined, modules).split('\n').slice(33)).toEqual(
      `        MaxPool2d-31            [-1, 512, 7, 7]               0
           Linear-32                 [-1, 4096]     102,764,544
             ReLU-33                 [-1, 4096]               0
          Dropout-34                 [-1, 4096]               0
           Linear-35                 [-1, 4096]      16,781,312
             ReLU-36                 [-1, 4096]               0
          Dropout-37                 [-1, 4096]               0
           Linear-38                 [-1, 1000]       4,097,000
================================================================
Total params: 138,357,544
Trainable params: 138,357,544
Non-trainable params: 0
----------------------------------------------------------------
Input size (MB): 0.57
Forward/backward pass size (MB): 218.59
Params size (MB): 527.79
Estimated Total Size (MB): 746.96
----------------------------------------------------------------`.split('\n'),
    )
  })

  test('two inputs are multiplied: 0.77 MB for 1×16×16 and 1×28×28 (README, a known fault)', () => {
    const network = placed({
      name: 'two',
      input: { x: image(16, 1), y: image(28, 1) },
      layers: ['x', 'y'].map((name) => ({
        ...conv(`conv-${name}`, 1, 3, { padding: 1 }),
        inputs: [name],
      })),
    })
    expect(torchsummary(network).split('\n').slice(-5, -1)).toEqual([
      'Input size (MB): 0.77',
      'Forward/backward pass size (MB): 0.02',
      'Params size (MB): 0.00',
      'Estimated Total Size (MB): 0.78',
    ])
  })
})

describe('torchinfo', () => {
  test('SingleInputNet, batch 2: the rows and sizes of single_input.out in torchinfo 1.8.0', () => {
    const network = placed({
      name: 'SingleInputNet',
      input: image(28, 1),
      layers: [
        conv('conv1', 10, 5),
        pool('pool1'),
        conv('conv2', 20, 5),
        pool('pool2'),
        { kind: 'flatten', name: 'flat' },
        dense('fc1', 50),
        dense('fc2', 10, 'linear'),
      ],
    })
    const own = torchModules(network).filter(({ type }) => type === 'Conv2d' || type === 'Linear')
    const nothing = quantity('parameters', 0)
    const [conv1, conv2, ...linear] = own
    if (conv1 === undefined || conv2 === undefined) throw new Error('no convolutions')
    const drop = torchModules(network).find(({ parameters }) => parameters.value === 0)
    if (drop === undefined) throw new Error('no module without parameters')
    const dropout = { ...drop, type: 'Dropout2d', output: conv2.output, named: nothing }
    const modules = [conv1, conv2, dropout, ...linear]
    expect(torchinfo(network, { batch: 2, root: 'SingleInputNet', modules })).toBe(
      `==========================================================================================
Layer (type:depth-idx)                   Output Shape              Param #
==========================================================================================
SingleInputNet                           [2, 10]                   --
├─Conv2d: 1-1                            [2, 10, 24, 24]           260
├─Conv2d: 1-2                            [2, 20, 8, 8]             5,020
├─Dropout2d: 1-3                         [2, 20, 8, 8]             --
├─Linear: 1-4                            [2, 50]                   16,050
├─Linear: 1-5                            [2, 10]                   510
==========================================================================================
Total params: 21,840
Trainable params: 21,840
Non-trainable params: 0
Total mult-adds (M): 0.98
==========================================================================================
Input size (MB): 0.01
Forward/backward pass size (MB): 0.11
Params size (MB): 0.09
Estimated Total Size (MB): 0.21
==========================================================================================`,
    )
  })

  test('frozen counts stand in brackets (frozen_layers.out: (9,408))', () => {
    const network = placed({
      name: 'frozen',
      input: image(64, 3),
      layers: [
        { ...conv('conv1', 64, 7, { strides: 2, padding: 3, useBias: false }), trainable: false },
        { kind: 'batchNormalization', name: 'norm' },
      ],
    })
    const [first, , third] = torchinfo(network).split('\n').slice(4)
    expect(first).toBe('├─Conv2d: 1-1                            [1, 64, 32, 32]           (9,408)')
    expect(third).toBe('├─BatchNorm2d: 1-3                       [1, 64, 32, 32]           128')
  })
})

const nested = (names: readonly string[]) =>
  placed({
    name: 'CNNModuleList',
    input: { type: 'sequence', steps: 10, features: 1 },
    layers: names.flatMap((name) => [
      { kind: 'conv1d', name: `${name}.conv`, config: { filters: 1, kernelSize: 1 } },
      { kind: 'activation', name: `${name}.activation`, config: { activation: 'relu' } },
      {
        kind: 'maxPooling1d',
        name: `${name}.pool`,
        config: { poolSize: 1, strides: 1 },
      },
    ]),
  })

describe('torchinfo: modules in modules', () => {
  const names = [0, 1, 2, 3, 4].map((i) => `layers.${i}`)
  const blocks = Object.fromEntries(names.map((name) => [name, 'ConvLayerA']))

  test('CNNModuleList: the rows of cnn_module_list.out (torchinfo 1.8.0)', () => {
    const containers = { layers: 'ModuleList', ...blocks }
    const rows = torchinfo(nested(names), { root: 'CNNModuleList', containers }).split('\n')
    expect(rows.slice(3, 12)).toEqual([
      'CNNModuleList                            [1, 1, 10]                --',
      '├─ModuleList: 1-1                        --                        --',
      '│    └─ConvLayerA: 2-1                   [1, 1, 10]                --',
      '│    │    └─Conv1d: 3-1                  [1, 1, 10]                2',
      '│    │    └─ReLU: 3-2                    [1, 1, 10]                --',
      '│    │    └─MaxPool1d: 3-3               [1, 1, 10]                --',
      '│    └─ConvLayerA: 2-2                   [1, 1, 10]                --',
      '│    │    └─Conv1d: 3-4                  [1, 1, 10]                2',
      '│    │    └─ReLU: 3-5                    [1, 1, 10]                --',
    ])
    expect(rows[24]).toBe('│    │    └─MaxPool1d: 3-15              [1, 1, 10]                --')
  })

  // as BasicBlock in resnet50.out: at depth 3 a module that holds others has the sum of all it holds
  test('what stands deeper than three has no row; the third has its parameters', () => {
    const deep = nested(['a.b.c'])
    const containers = { a: 'Sequential', 'a.b': 'Sequential', 'a.b.c': 'Block' }
    expect(torchinfo(deep, { containers }).split('\n').slice(4, 8)).toEqual([
      '├─Sequential: 1-1                        [1, 1, 10]                --',
      '│    └─Sequential: 2-1                   [1, 1, 10]                --',
      '│    │    └─Block: 3-1                   [1, 1, 10]                2',
      '==========================================================================================',
    ])
  })
})

test('torchinfo: an LSTM of both directions is one module, its tanh none (lstm.out, torchinfo 1.8.0)', () => {
  const lstm = { kind: 'lstm', config: { units: 16, recurrentBias: true, returnSequences: true } }
  const network = placed({
    name: 'tagger',
    input: { type: 'sequence', steps: 10, features: 8 },
    layers: [{ kind: 'bidirectional', name: 'lstm', config: { layer: lstm } }],
  })
  expect(torchinfo(network).split('\n').slice(4, 6)).toEqual([
    '├─LSTM: 1-1                              [1, 10, 32]               3,328',
    '==========================================================================================',
  ])
})

test('endedModules: a block stands behind what it holds, lists and Sequentials do not (torchsummary 1.5.1)', () => {
  const network = nested(['layers.0', 'layers.1'])
  const containers = { layers: 'Sequential', 'layers.0': 'Block', 'layers.1': 'Block' }
  const ended = endedModules(torchModules(network), containers)
  const block = ['Conv1d', 'ReLU', 'MaxPool1d', 'Block']
  expect(ended.map(({ type }) => type)).toEqual([...block, ...block])
})

describe('kerasSummary', () => {
  test('the simple MNIST convnet, as Keras 3 prints it (keras3 for R, mnist_convnet)', () => {
    const network = placed({
      name: 'sequential',
      input: image(28, 1),
      layers: [
        conv('conv2d', 32, 3),
        pool('max_pooling2d'),
        conv('conv2d_1', 64, 3),
        pool('max_pooling2d_1'),
        { kind: 'flatten', name: 'flatten' },
        { kind: 'dropout', name: 'dropout' },
        dense('dense', 10, 'softmax'),
      ],
    })
    expect(kerasSummary(countNetwork(network))).toBe(
      `Model: "sequential"
┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
│ conv2d (Conv2D)                 │ (None, 26, 26, 32)     │           320 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ max_pooling2d (MaxPooling2D)    │ (None, 13, 13, 32)     │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ conv2d_1 (Conv2D)               │ (None, 11, 11, 64)     │        18,496 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ max_pooling2d_1 (MaxPooling2D)  │ (None, 5, 5, 64)       │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ flatten (Flatten)               │ (None, 1600)           │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dropout (Dropout)               │ (None, 1600)           │             0 │
├─────────────────────────────────┼────────────────────────┼───────────────┤
│ dense (Dense)                   │ (None, 10)             │        16,010 │
└─────────────────────────────────┴────────────────────────┴───────────────┘
 Total params: 34,826 (136.04 KB)
 Trainable params: 34,826 (136.04 KB)
 Non-trainable params: 0 (0.00 B)`,
    )
  })

  test('branches: what each layer reads, wrapped and cut as rich does (a published print)', () => {
    const step = (name: string, reads: string): Layer => ({
      kind: 'activation',
      name,
      config: { activation: 'relu' },
      inputs: [reads],
    })
    const network = placed({
      name: 'functional',
      input: { x_input: { type: 'vector', features: 128 } },
      layers: [
        step('activation_1', 'x_input'),
        step('activation_2', 'activation_1'),
        { ...dense('dense_2', 128, 'linear'), inputs: ['activation_2'] },
        { kind: 'add', name: 'add', inputs: ['dense_2', 'activation_2', 'activation_1'] },
      ],
    })
    expect(kerasSummary(countNetwork(network)).split('\n').slice(3, -4)).toEqual(
      `┡━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━┩
│ x_input             │ (None, 128)       │          0 │ -                 │
│ (InputLayer)        │                   │            │                   │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ activation_1        │ (None, 128)       │          0 │ x_input[0][0]     │
│ (Activation)        │                   │            │                   │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ activation_2        │ (None, 128)       │          0 │ activation_1[0][… │
│ (Activation)        │                   │            │                   │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ dense_2 (Dense)     │ (None, 128)       │     16,512 │ activation_2[0][… │
├─────────────────────┼───────────────────┼────────────┼───────────────────┤
│ add (Add)           │ (None, 128)       │          0 │ dense_2[0][0],    │
│                     │                   │            │ activation_2[0][… │
│                     │                   │            │ activation_1[0][… │`.split('\n'),
    )
  })
})

test('readableBytes: LeNet-5’s 61,706 parameters are 241.04 KB (Keras 3)', () => {
  const parameters = quantity('parameters', 61_706)
  const line = derive({ ...parameters, rule: 'given', because: 'given', formula: parameters })
  expect(readableBytes(kerasMemory(line).total.value)).toBe('241.04 KB')
})
