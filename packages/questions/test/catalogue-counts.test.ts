import type { Layer, Network } from '@longhand/network'
import { test } from 'vitest'
import { holdsIn, onImage } from './catalogue.ts'

const conv = (name: string, kernelSize: number, filters: number, other: object = {}): Layer => ({
  kind: 'conv2d',
  name,
  config: { kernelSize, filters, ...other },
})
const pool = (name: string): Layer => ({ kind: 'maxPooling2d', name, config: { poolSize: 2 } })
const dense = (name: string, units: number): Layer => ({ kind: 'dense', name, config: { units } })
const same = { padding: 'same' }

const wide = onImage([256, 256, 3], conv('conv', 7, 128))
const rgb = onImage([32, 32, 3], conv('conv', 3, 32))
const slide = onImage([32, 32, 3], conv('c1', 5, 8), pool('p1'), conv('c2', 5, 16))
const fc: Network = {
  name: 'fc',
  input: { type: 'vector', features: 128 },
  layers: [dense('fc', 256)],
}
const groups = onImage([32, 32, 100], conv('conv', 3, 100, { groups: 2, useBias: false }))
const separable = onImage([9, 9, 64], {
  kind: 'separableConv2d',
  name: 'conv',
  config: { filters: 128, kernelSize: 3, useBias: false },
})
const inTwoLayers = onImage(
  [9, 9, 64],
  { kind: 'depthwiseConv2d', name: 'each', config: { kernelSize: 3, useBias: false } },
  conv('mixed', 1, 128, { useBias: false }),
)
const pooled = onImage([28, 28, 64], pool('pool'))
const normal = (side: number, channels: number) =>
  onImage([side, side, channels], { kind: 'batchNormalization', name: 'bn' })
const halved = onImage(
  [28, 28, 1],
  conv('c1', 3, 16, same),
  pool('p1'),
  conv('c2', 3, 32, same),
  pool('p2'),
  conv('c3', 3, 64, same),
  pool('p3'),
  { kind: 'flatten', name: 'flat' },
  dense('fc1', 64),
)
const added = onImage([8, 8, 32], conv('a', 3, 32, same), conv('b', 3, 32, same), {
  kind: 'add',
  name: 'sum',
  inputs: ['a', 'b'],
})
const lstm: Network = {
  name: 'lstm',
  input: { type: 'sequence', steps: 5, features: 10 },
  layers: [{ kind: 'lstm', name: 'lstm', config: { units: 20 } }],
}

test.each([
  ['P01', 'alexnet', 'conv1.parameters', '34,944', '34,848', 'forgot-bias'],
  ['P01', wide, 'conv.parameters', '18,944', '18,816', 'forgot-bias'],
  ['P02', rgb, 'conv.parameters', '896', '288', 'forgot-input-channels'],
  ['P02', rgb, 'conv.parameters', '896', '320', 'forgot-input-channels'],
  ['P02', slide, 'c1.parameters', '608', '208', 'forgot-input-channels'],
  ['P02', slide, 'c2.parameters', '3,216', '416', 'forgot-input-channels'],
  ['P02', wide, 'conv.parameters', '18,944', '6,400', 'forgot-input-channels'],
  ['P03', 'alexnet', 'conv1.parameters', '34,944', '3,264', 'kernel-side-not-squared'],
  ['P03', rgb, 'conv.parameters', '896', '320', 'kernel-side-not-squared'],
  ['P04', fc, 'fc.parameters', '33,024', '32,896', 'bias-per-input'],
  ['P05', 'alexnet', 'conv1.parameters', '34,944', '34,849', 'one-bias'],
  ['P06', 'alexnet', 'conv1.parameters', '34,944', '35,136', 'bias-per-slice'],
  ['P07', 'alexnet', 'conv1.parameters', '34,944', '105,705,600', 'times-output-positions'],
  ['P08', wide, 'conv.parameters', '18,944', '1,233,125,504', 'times-input-positions'],
  ['P09', 'alexnet', 'conv1.parameters', '34,944', '290,400', 'outputs-counted'],
  ['P10', 'alexnet-2012', 'conv2.parameters', '307,456', '614,656', 'groups-ignored'],
  ['P10', 'alexnet-2012', 'total.parameters', '60,965,224', '62,378,344', 'groups-ignored'],
  ['P11', groups, 'conv.parameters', '45,000', '90,000', 'groups-ignored'],
  ['P12', separable, 'conv.parameters', '8,768', '73,728', 'counted-as-ordinary-convolution'],
  ['P12', inTwoLayers, 'total.parameters', '8,768', '73,728', 'counted-as-ordinary-convolution'],
  // times 7·7 positions
  ['P12', separable, 'conv.macs', '429,632', '3,612,672', 'counted-as-ordinary-convolution'],
  ['P12', inTwoLayers, 'total.macs', '429,632', '3,612,672', 'counted-as-ordinary-convolution'],
  [
    'P12',
    inTwoLayers,
    'total.connections',
    '429,632',
    '3,612,672',
    'counted-as-ordinary-convolution',
  ],
  ['P13', pooled, 'pool.parameters', '0', '256', 'pooling-given-weights'],
  ['P14', normal(7, 512), 'bn.trainable', '1,024', '2,048', 'moving-statistics-trainable'],
  ['P14', normal(7, 512), 'bn.parameters', '2,048', '1,024', 'trainable-only'],
  ['P14', normal(7, 512), 'bn.parameters', '2,048', '0', 'no-weights'],
  ['P15', normal(28, 64), 'bn.trainable', '128', '100,352', 'batch-norm-per-activation'],
  ['P16', halved, 'flat.output', '576', '1,024', 'flatten-ceil-for-floor'],
  ['P16', halved, 'fc1.weightsOnly', '576·64', '1,024·64', 'flatten-ceil-for-floor'],
  ['P17', halved, 'fc1.weightsOnly', '576·64', '64·64', 'dense-from-channels-only'],
  ['P18', 'inception-module', 'total.parameters', '222,624', '208,288', 'branches-chained'],
  ['P19', 'inception-module', 'conv1x1.weightsOnly', '12,288', '3,145,728', 'times-concat-depth'],
  ['P20', 'inception-module', 'total.macs', '174,211,072', '222,208', 'forgot-output-positions'],
  ['P20', 'lenet-5', 'C1.connections', '122,304', '156', 'forgot-output-positions'],
  ['P21', 'inception-module', 'concatenate.output.channels', '256', '32', 'concat-as-add'],
  ['P21', added, 'sum.output.channels', '32', '64', 'add-as-concat'],
  ['P23', lstm, 'lstm.parameters', '2,480', '620', 'one-gate'],
  ['P23', lstm, 'lstm.parameters', '2,480', '2,560', 'two-bias-vectors'],
  ['P24', 'lenet-5', 'C3.parameters', '1,516', '2,416', 'connection-table-ignored'],
] as const)('catalogue %s: %s', (line, network, quantity, right, wrong, named) => {
  holdsIn(network, { line, quantity, right, wrong, named })
})

test('catalogue P13: LeNet-5’s S2 has weights, 12 of them', () => {
  const line = { line: 'P13', quantity: 'S2.parameters', right: '12' }
  holdsIn('lenet-5', { ...line, wrong: '0', named: 'no-weights' })
})
