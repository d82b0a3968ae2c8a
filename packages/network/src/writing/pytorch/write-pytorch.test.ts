import { describe, expect, test } from 'vitest'
import { hasIssues, issuesIn, sentenceOf } from '../../issue.ts'
import { isLayerKind, layerKinds } from '../../layer-kinds.ts'
import type { Layer, Network } from '../../network.ts'
import { placeNetwork } from '../../placing/place-network.ts'
import { torchWriters } from './torch-writers.ts'
import { writePytorch } from './write-pytorch.ts'

const write = (layers: readonly Layer[], input: Network['input']) => {
  const placed = placeNetwork({ name: 'small-net', input, layers })
  return hasIssues(placed) ? placed : writePytorch(placed.value)
}

const linesOf = (layers: readonly Layer[], input: Network['input'], having: RegExp) => {
  const code = write(layers, input)
  if (hasIssues(code)) throw new Error(JSON.stringify(code.issues))
  return code.value
    .split('\n')
    .filter((line) => having.test(line))
    .map((line) => line.trim())
}

const image = { type: 'image', height: 12, width: 12, channels: 3 } as const
const sequence = { type: 'sequence', steps: 20, features: 8 } as const

test('writePytorch: a module as a person would write it, branches in its forward()', () => {
  const code = write(
    [
      { kind: 'conv2d', name: 'conv1', config: { filters: 4, kernelSize: 3, padding: 'same' } },
      { kind: 'batchNormalization', name: 'bn1', trainable: false },
      { kind: 'activation', name: 'relu1', config: { activation: 'relu' } },
      { kind: 'concatenate', name: 'both', inputs: ['relu1', 'input'] },
      { kind: 'maxPooling2d', name: 'pool' },
      { kind: 'flatten', name: 'flat' },
      { kind: 'dense', name: 'class', config: { units: 10, activation: 'softmax' } },
    ],
    image,
  )
  expect(hasIssues(code) ? code.issues : code.value).toMatchInlineSnapshot(`
    "import torch
    from torch import nn
    from torch.nn import functional as F


    class SmallNet(nn.Module):
        """small-net: a 12×12×3 image → a vector of 10; channels stand first here."""

        def __init__(self):
            super().__init__()
            self.conv1 = nn.Conv2d(3, 4, (3, 3), padding=(1, 1))
            self.bn1 = nn.BatchNorm2d(4, eps=0.001, momentum=0.01)
            self.bn1.requires_grad_(False)
            self.pool = nn.MaxPool2d((2, 2), stride=(2, 2))
            self.class_ = nn.Linear(252, 10)

        def forward(self, input):
            conv1 = self.conv1(input)
            bn1 = self.bn1(conv1)
            relu1 = F.relu(bn1)
            both = torch.cat([relu1, input], dim=1)
            pool = self.pool(both)
            flat = pool.flatten(1)
            class_ = F.softmax(self.class_(flat), dim=-1)
            return class_


    if __name__ == "__main__":
        model = SmallNet()
        print(model)
        print(sum(p.numel() for p in model.parameters()))
        with torch.no_grad():
            outputs = model.eval()(torch.zeros(1, 3, 12, 12))
        for output in outputs if isinstance(outputs, tuple) else (outputs,):
            print(tuple(output.shape))
    "
  `)
})

describe('writePytorch: layouts and zeros', () => {
  test('sequences are turned around for convolutions, images for dense layers', () => {
    const conv: Layer = { kind: 'conv1d', name: 'c', config: { filters: 4, kernelSize: 3 } }
    expect(linesOf([conv], sequence, /c = self.c/)).toEqual([
      'c = self.c(input.transpose(1, 2)).transpose(1, 2)',
    ])
    const dense: Layer = { kind: 'dense', name: 'd', config: { units: 4 } }
    expect(linesOf([dense], image, /d = self.d/)).toEqual([
      'd = self.d(input.movedim(1, -1)).movedim(-1, 1)',
    ])
  })

  // ⌈12 / 2⌉ = 6 outputs need (6 − 1)·2 + 3 − 12 = 1 zero, which Keras puts behind
  test('"same" that is not alike on both sides is padded by hand, last axis first', () => {
    const conv: Layer = {
      kind: 'conv2d',
      name: 'c',
      config: { filters: 4, kernelSize: 3, strides: 2, padding: 'same' },
    }
    expect(linesOf([conv], image, /c = self.c/)).toEqual(['c = self.c(F.pad(input, (0, 1, 0, 1)))'])
    const open = { ...image, height: Number.NaN }
    expect(issuesIn(write([conv], open)).map(({ path }) => path)).toEqual(['c.padding'])
  })
})

test('writePytorch: what PyTorch does not have is an issue', () => {
  const layers: readonly Layer[] = [
    { kind: 'batchNormalization', name: 'bn', config: { scale: false } },
    { kind: 'operation', name: 'secret', config: { does: 'Mix' } },
  ]
  expect(issuesIn(write(layers, image)).map(sentenceOf)).toEqual([
    'bn.center: expected what PyTorch can express, received true. PyTorch has β where it has γ. Use another setting, or another library.',
    'secret: expected what PyTorch can express, received operation. Longhand does not write this kind for PyTorch yet. Use another setting, or another library.',
  ])
})

test('writePytorch: a rectifier that stops at 6 or falls slowly (Keras, ReLU)', () => {
  const relu = (config: object) =>
    linesOf(
      [{ kind: 'activation', name: 'a', config: { activation: 'relu', ...config } }],
      image,
      / a = /,
    )
  expect(relu({ maxValue: 6 })).toEqual(['a = input.clamp(0, 6)'])
  expect(relu({ negativeSlope: 0.2 })).toEqual(['a = F.leaky_relu(input, 0.2)'])
})

// each was run in PyTorch 2.13: parameters and output shapes agree with Longhand's
describe('writePytorch: layers of sequences', () => {
  const made = (
    kind: Layer['kind'],
    config: NonNullable<Layer['config']>,
    input: Network['input'] = sequence,
  ) => linesOf([{ kind, name: 'l', config }], input, / l = |self\.l = /)

  test('a recurrent layer with the two biases of PyTorch, or with one as in Keras', () => {
    expect(made('lstm', { units: 16, recurrentBias: true, returnSequences: true })).toEqual([
      'self.l = nn.LSTM(8, 16, batch_first=True)',
      'l = self.l(input)[0]',
    ])
    expect(made('lstm', { units: 16, goBackwards: true })).toEqual([
      'self.l = OneBiasLSTM(8, 16, batch_first=True)',
      'l = self.l(input.flip(1))[1][0][-1]',
    ])
    expect(made('gru', { units: 16, useBias: false })).toEqual([
      'self.l = nn.GRU(8, 16, bias=False, batch_first=True)',
      'l = self.l(input)[1][-1]',
    ])
  })

  test('both directions are one module; their last states stand side by side', () => {
    const layer = { kind: 'simpleRnn', config: { units: 16, recurrentBias: true } }
    expect(made('bidirectional', { layer })).toEqual([
      'self.l = nn.RNN(8, 16, batch_first=True, bidirectional=True)',
      'l = torch.cat(tuple(self.l(input)[1]), dim=-1)',
    ])
  })

  test('attention whose heads do not share the features has a class of its own', () => {
    expect(made('multiHeadAttention', { numHeads: 2, keyDim: 4 })).toEqual([
      'self.l = nn.MultiheadAttention(8, 2, batch_first=True)',
      'l = self.l(input, input, input, need_weights=False)[0]',
    ])
    expect(made('multiHeadAttention', { numHeads: 3, keyDim: 4 })).toEqual([
      'self.l = Attention(8, 8, 8, 3, 4, 4, 8, True, 0)',
      'l = self.l(input, input, input)',
    ])
  })

  test('tokens are whole numbers; unfolded windows are steps', () => {
    const tokens = { type: 'vector', features: 10 } as const
    expect(made('embedding', { inputDim: 100, outputDim: 8 }, tokens)).toEqual([
      'self.l = nn.Embedding(100, 8)',
      'l = self.l(input.long())',
    ])
    expect(made('unfold', { kernelSize: 3, strides: 3 }, image)).toEqual([
      'self.l = nn.Unfold((3, 3), dilation=(1, 1), padding=(0, 0), stride=(3, 3))',
      'l = self.l(input).transpose(1, 2)',
    ])
  })

  test('what PyTorch leaves no choice of is an issue', () => {
    const issues = [
      { kind: 'gru', name: 'l', config: { units: 4, resetAfter: false } },
      { kind: 'lstm', name: 'l', config: { units: 4, recurrentActivation: 'hard-sigmoid' } },
      { kind: 'lstm', name: 'l', config: { units: 4, recurrentDropout: 0.2 } },
    ] as const
    expect(issues.map((layer) => issuesIn(write([layer], sequence))[0]?.path)).toEqual([
      'l.resetAfter',
      'l.recurrentActivation',
      'l.recurrentDropout',
    ])
  })
})

test('writePytorch: every kind that PyTorch has a module for is written', () => {
  const kinds = Object.keys(layerKinds).filter(isLayerKind)
  const without = kinds.filter(
    (kind) => layerKinds[kind].names.pytorch !== undefined && torchWriters[kind] === undefined,
  )
  expect(without).toEqual([])
})
