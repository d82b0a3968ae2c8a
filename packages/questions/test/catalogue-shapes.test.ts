import type { Layer, Network } from '@longhand/network'
import { test } from 'vitest'
import { holdsIn, onImage } from './catalogue.ts'

const conv = (
  config: Readonly<Record<string, unknown>>,
  name = 'conv',
  kind: Layer['kind'] = 'conv2d',
): Layer => ({
  kind,
  name,
  config: { filters: 8, kernelSize: 3, ...config },
})
const pool = (config: Readonly<Record<string, unknown>>, name = 'pool'): Layer => ({
  kind: 'maxPooling2d',
  name,
  config,
})

const four = onImage([28, 28, 1], conv({ kernelSize: 4 }))
const stacked = onImage(
  [28, 28, 1],
  conv({ kernelSize: 4 }, 'c1'),
  pool({ poolSize: 2 }, 'p1'),
  conv({ filters: 16 }, 'c2'),
  pool({ poolSize: 2 }, 'p2'),
  { kind: 'flatten', name: 'flat' },
)
const padded = onImage([28, 28, 1], conv({ padding: 1 }))
const read224 = onImage([224, 224, 3], conv({ kernelSize: 11, strides: 4 }))
const even = onImage([7, 7, 8], conv({ strides: 2, padding: 'same' }))
const dilated = onImage([28, 28, 1], conv({ dilationRate: 2 }))
const halved = onImage([28, 28, 4], pool({ poolSize: 2 }))
const up = (config: Readonly<Record<string, unknown>>) =>
  onImage([7, 7, 1], conv({ strides: 2, padding: 1, ...config }, 'up', 'conv2dTranspose'))
const threes = (first: number) =>
  onImage([39, 39, 1], conv({ strides: first }, 'a'), conv({}, 'b'), conv({}, 'c'))
const linear: Network = {
  name: 'linear',
  input: { type: 'sequence', steps: 22_528, features: 64 },
  layers: [{ kind: 'dense', name: 'fc', config: { units: 256 } }],
}

test.each([
  ['S01', four, 'conv.output.height', '25', '24', 'forgot-plus-one'],
  // k 4, pool, k 3, pool: 28 → 25 → 12 → 10 → 5, or 28 → 24 → 11 → 8 → 3, with 16 maps
  ['S01', stacked, 'flat.output', '400', '144', 'forgot-plus-one'],
  ['S01', 'alexnet', 'conv1.output.height', '55', '54', 'forgot-plus-one'],
  ['S02', padded, 'conv.output.height', '28', '27', 'padding-one-side'],
  ['S03', read224, 'conv.output.height', '54', '55', 'ceil-for-floor'],
  ['S03', read224, 'conv.output.height', '54', '54.25', 'steps-not-rounded'],
  ['S04', even, 'conv.output.height', '4', '7', 'forgot-stride'],
  ['S05', 'alexnet', 'pool1.output.height', '27', '28', 'same-for-valid'],
  ['S06', 'alexnet', 'conv1.output.height', '55', '54', 'other-input-size'],
  ['S06', 'alexnet', 'conv1.output.height', '55', '54.25', 'other-input-size'],
  ['S07', dilated, 'conv.output.height', '24', '26', 'dilation-forgotten'],
  ['S08', halved, 'pool.output.height', '14', '27', 'stride-one'],
  ['S09', up({}), 'up.output.height', '13', '4', 'forward-formula-for-transposed'],
  [
    'S09',
    up({ outputPadding: 1 }),
    'up.output.height',
    '14',
    '4',
    'forward-formula-for-transposed',
  ],
  ['S11', 'alexnet', 'conv1.output.channels', '96', '288', 'output-channels-from-input'],
  ['S11', 'alexnet', 'conv1.output.channels', '96', '3', 'output-channels-from-input'],
  ['S11', 'alexnet', 'conv1.output', '(55, 55, 96)', '(55, 55, 288)', 'output-channels-from-input'],
  ['S12', threes(1), 'c.receptiveField', '7', '9', 'field-kernels-added'],
  ['S12', threes(1), 'c.receptiveField', '7', '27', 'field-kernels-multiplied'],
  ['S12', threes(2), 'c.receptiveField', '11', '7', 'field-strides-ignored'],
  ['S13', 'alexnet', 'conv1.macs', '105,415,200', '210,830,400', 'flops'],
  // 16,640 = 64·256 + 256, times 22,528 positions
  ['S14', linear, 'fc.connections', '374,865,920', '16,640', 'forgot-output-positions'],
] as const)('catalogue %s: %s', (line, network, quantity, right, wrong, named) => {
  holdsIn(network, { line, quantity, right, wrong, named })
})
