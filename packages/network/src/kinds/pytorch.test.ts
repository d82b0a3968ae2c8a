import { describe, expect, test } from 'vitest'
import type { Layer } from '../network.ts'
import { placeNetwork } from '../placing/place-network.ts'
import { axesOf, shapeOf } from '../shape.ts'
import { shapeFrom } from '../shape-from.ts'

type Row = readonly [
  kind: Layer['kind'],
  module: string,
  config: Readonly<Record<string, unknown>>,
  input: readonly number[],
  output: readonly number[],
  parameters: number,
]

/**
 * PyTorch 2.13, each line by
 * `m(torch.zeros(1, *input)).shape` and `sum(p.numel() for p in m.parameters())`
 * with `m` as named, and sizes written here with the channels last.
 */
const rows: readonly Row[] = [
  [
    'conv1d',
    'nn.Conv1d(4, 6, 5, stride=2, padding=3, dilation=2, groups=2)',
    { filters: 6, kernelSize: 5, strides: 2, padding: 3, dilationRate: 2, groups: 2 },
    [40, 4],
    [19, 6],
    66,
  ],
  [
    'conv2d',
    'nn.Conv2d(4, 6, (3, 5), stride=(2, 1), padding=(0, 2))',
    { filters: 6, kernelSize: [3, 5], strides: [2, 1], padding: [0, 2] },
    [15, 17, 4],
    [7, 17, 6],
    366,
  ],
  [
    'conv3d',
    'nn.Conv3d(4, 8, (2, 3, 5), stride=(1, 2, 3), padding=(0, 1, 2), dilation=(1, 2, 1), groups=4, bias=False)',
    {
      filters: 8,
      kernelSize: [2, 3, 5],
      strides: [1, 2, 3],
      padding: [0, 1, 2],
      dilationRate: [1, 2, 1],
      groups: 4,
      useBias: false,
    },
    [6, 14, 17, 4],
    [5, 6, 6, 8],
    240,
  ],
  [
    'conv1dTranspose',
    'nn.ConvTranspose1d(4, 6, 5, stride=3, padding=1, output_padding=2, groups=2)',
    { filters: 6, kernelSize: 5, strides: 3, padding: 1, outputPadding: 2, groups: 2 },
    [11, 4],
    [35, 6],
    66,
  ],
  [
    'conv1dTranspose',
    'nn.ConvTranspose1d(4, 6, 2, stride=4)',
    { filters: 6, kernelSize: 2, strides: 4, padding: 0 },
    [11, 4],
    [42, 6],
    54,
  ],
  [
    'conv2dTranspose',
    'nn.ConvTranspose2d(64, 3, 4, stride=2, padding=1, bias=False)',
    { filters: 3, kernelSize: 4, strides: 2, padding: 1, useBias: false },
    [32, 32, 64],
    [64, 64, 3],
    3072,
  ],
  [
    'conv2dTranspose',
    'nn.ConvTranspose2d(4, 6, (3, 4), stride=(2, 3), padding=(1, 0), output_padding=(1, 0), dilation=(2, 1))',
    {
      filters: 6,
      kernelSize: [3, 4],
      strides: [2, 3],
      padding: [1, 0],
      outputPadding: [1, 0],
      dilationRate: [2, 1],
    },
    [7, 5, 4],
    [16, 16, 6],
    294,
  ],
  [
    'conv3dTranspose',
    'nn.ConvTranspose3d(4, 6, 3, stride=2, padding=1, output_padding=1, groups=2)',
    { filters: 6, kernelSize: 3, strides: 2, padding: 1, outputPadding: 1, groups: 2 },
    [3, 4, 5, 4],
    [6, 8, 10, 6],
    330,
  ],
  [
    'depthwiseConv1d',
    'nn.Conv1d(5, 10, 3, padding=1, groups=5)',
    { kernelSize: 3, depthMultiplier: 2, padding: 1 },
    [20, 5],
    [20, 10],
    40,
  ],
  [
    'depthwiseConv2d',
    'nn.Conv2d(5, 15, 3, stride=2, groups=5)',
    { kernelSize: 3, depthMultiplier: 3, strides: 2 },
    [20, 15, 5],
    [9, 7, 15],
    150,
  ],
  [
    'separableConv1d',
    'nn.Sequential(nn.Conv1d(5, 10, 3, padding=1, groups=5, bias=False), nn.Conv1d(10, 7, 1))',
    { filters: 7, kernelSize: 3, depthMultiplier: 2, padding: 1 },
    [20, 5],
    [20, 7],
    107,
  ],
  [
    'maxPooling1d',
    'nn.MaxPool1d(3, stride=2, padding=1, dilation=2, ceil_mode=True)',
    { poolSize: 3, strides: 2, padding: 1, ceilMode: true, dilationRate: 2 },
    [31, 4],
    [15, 4],
    0,
  ],
  [
    'averagePooling1d',
    'nn.AvgPool1d(4, stride=3, padding=2, ceil_mode=True)',
    { poolSize: 4, strides: 3, padding: 2, ceilMode: true },
    [31, 4],
    [11, 4],
    0,
  ],
  ['averagePooling1d', 'nn.AvgPool1d(3)', { poolSize: 3 }, [31, 4], [10, 4], 0],
  [
    'adaptiveAveragePooling1d',
    'nn.AdaptiveAvgPool1d((7,))',
    { outputSize: [7] },
    [31, 4],
    [7, 4],
    0,
  ],
  ['adaptiveMaxPooling1d', 'nn.AdaptiveMaxPool1d(4)', { outputSize: 4 }, [31, 4], [4, 4], 0],
  ['zeroPadding1d', 'nn.ZeroPad1d((1, 2))', { padding: [[1, 2]] }, [31, 4], [34, 4], 0],
  ['cropping1D', 'nn.ZeroPad1d((-1, -2))', { cropping: [[1, 2]] }, [31, 4], [28, 4], 0],
  ['upSampling1d', 'nn.Upsample(scale_factor=3)', { size: 3 }, [31, 4], [93, 4], 0],
  ['globalAveragePooling1d', 'nn.AdaptiveAvgPool1d(1)', { keepdims: true }, [31, 4], [1, 4], 0],
  ['globalMaxPooling1d', 'nn.AdaptiveMaxPool1d(1)', { keepdims: true }, [31, 4], [1, 4], 0],
  [
    'maxPooling2d',
    'nn.MaxPool2d(3, stride=2, padding=1, dilation=2, ceil_mode=True)',
    { poolSize: 3, strides: 2, padding: 1, ceilMode: true, dilationRate: 2 },
    [31, 20, 4],
    [15, 10, 4],
    0,
  ],
  [
    'averagePooling2d',
    'nn.AvgPool2d(4, stride=3, padding=2, ceil_mode=True)',
    { poolSize: 4, strides: 3, padding: 2, ceilMode: true },
    [31, 20, 4],
    [11, 8, 4],
    0,
  ],
  ['averagePooling2d', 'nn.AvgPool2d(3)', { poolSize: 3 }, [31, 20, 4], [10, 6, 4], 0],
  [
    'adaptiveAveragePooling2d',
    'nn.AdaptiveAvgPool2d((7, None))',
    { outputSize: [7, null] },
    [31, 20, 4],
    [7, 20, 4],
    0,
  ],
  ['adaptiveMaxPooling2d', 'nn.AdaptiveMaxPool2d(4)', { outputSize: 4 }, [31, 20, 4], [4, 4, 4], 0],
  [
    'zeroPadding2d',
    'nn.ZeroPad2d((3, 4, 1, 2))',
    {
      padding: [
        [1, 2],
        [3, 4],
      ],
    },
    [31, 20, 4],
    [34, 27, 4],
    0,
  ],
  [
    'cropping2D',
    'nn.ZeroPad2d((-3, 0, -1, -2))',
    {
      cropping: [
        [1, 2],
        [3, 0],
      ],
    },
    [31, 20, 4],
    [28, 17, 4],
    0,
  ],
  ['upSampling2d', 'nn.Upsample(scale_factor=3)', { size: 3 }, [31, 20, 4], [93, 60, 4], 0],
  [
    'globalAveragePooling2d',
    'nn.AdaptiveAvgPool2d(1)',
    { keepdims: true },
    [31, 20, 4],
    [1, 1, 4],
    0,
  ],
  ['globalMaxPooling2d', 'nn.AdaptiveMaxPool2d(1)', { keepdims: true }, [31, 20, 4], [1, 1, 4], 0],
  [
    'maxPooling3d',
    'nn.MaxPool3d(3, stride=2, padding=1, dilation=2, ceil_mode=True)',
    { poolSize: 3, strides: 2, padding: 1, ceilMode: true, dilationRate: 2 },
    [31, 20, 9, 4],
    [15, 10, 4, 4],
    0,
  ],
  [
    'averagePooling3d',
    'nn.AvgPool3d(4, stride=3, padding=2, ceil_mode=True)',
    { poolSize: 4, strides: 3, padding: 2, ceilMode: true },
    [31, 20, 9, 4],
    [11, 8, 4, 4],
    0,
  ],
  ['averagePooling3d', 'nn.AvgPool3d(3)', { poolSize: 3 }, [31, 20, 9, 4], [10, 6, 3, 4], 0],
  [
    'adaptiveAveragePooling3d',
    'nn.AdaptiveAvgPool3d((7, None, 5))',
    { outputSize: [7, null, 5] },
    [31, 20, 9, 4],
    [7, 20, 5, 4],
    0,
  ],
  [
    'adaptiveMaxPooling3d',
    'nn.AdaptiveMaxPool3d(4)',
    { outputSize: 4 },
    [31, 20, 9, 4],
    [4, 4, 4, 4],
    0,
  ],
  [
    'zeroPadding3d',
    'nn.ZeroPad3d((5, 6, 3, 4, 1, 2))',
    {
      padding: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
    [31, 20, 9, 4],
    [34, 27, 20, 4],
    0,
  ],
  [
    'cropping3D',
    'nn.ZeroPad3d((-1, -1, -3, 0, -1, -2))',
    {
      cropping: [
        [1, 2],
        [3, 0],
        [1, 1],
      ],
    },
    [31, 20, 9, 4],
    [28, 17, 7, 4],
    0,
  ],
  ['upSampling3d', 'nn.Upsample(scale_factor=3)', { size: 3 }, [31, 20, 9, 4], [93, 60, 27, 4], 0],
  [
    'globalAveragePooling3d',
    'nn.AdaptiveAvgPool3d(1)',
    { keepdims: true },
    [31, 20, 9, 4],
    [1, 1, 1, 4],
    0,
  ],
  [
    'globalMaxPooling3d',
    'nn.AdaptiveMaxPool3d(1)',
    { keepdims: true },
    [31, 20, 9, 4],
    [1, 1, 1, 4],
    0,
  ],
  ['groupNormalization', 'nn.GroupNorm(4, 8)', { groups: 4 }, [5, 6, 8], [5, 6, 8], 16],
  ['instanceNormalization', 'nn.InstanceNorm2d(8, affine=True)', {}, [5, 6, 8], [5, 6, 8], 16],
  [
    'instanceNormalization',
    'nn.InstanceNorm2d(8)',
    { center: false, scale: false },
    [5, 6, 8],
    [5, 6, 8],
    0,
  ],
  ['batchNormalization', 'nn.BatchNorm2d(8)', {}, [5, 6, 8], [5, 6, 8], 16],
  ['layerNormalization', 'nn.LayerNorm(6)', {}, [5, 6], [5, 6], 12],
  ['layerNormalization', 'nn.LayerNorm([5, 6])', { axis: [1, 2] }, [5, 6], [5, 6], 60],
  ['rmsNormalization', 'nn.RMSNorm(6)', {}, [5, 6], [5, 6], 6],
  ['rmsNormalization', 'nn.RMSNorm([5, 6])', { axis: [2, 3] }, [3, 5, 6], [3, 5, 6], 30],
  ['prelu', 'nn.PReLU(8)', { sharedAxes: [1, 2] }, [5, 6, 8], [5, 6, 8], 8],
  ['prelu', 'nn.PReLU()', { sharedAxes: [1, 2, 3] }, [5, 6, 8], [5, 6, 8], 1],
  ['pixelShuffle', 'nn.PixelShuffle(3)', { upscaleFactor: 3 }, [5, 6, 18], [15, 18, 2], 0],
  ['channelShuffle', 'nn.ChannelShuffle(3)', { groups: 3 }, [5, 6, 18], [5, 6, 18], 0],
  [
    'unfold',
    'nn.Unfold((3, 2), stride=2, padding=(1, 0), dilation=(2, 1))',
    { kernelSize: [3, 2], strides: 2, padding: [1, 0], dilationRate: [2, 1] },
    [15, 16, 3],
    [56, 18],
    0,
  ],
  ['spatialDropout1d', 'nn.Dropout1d(0.5)', { rate: 0.5 }, [5, 8], [5, 8], 0],
  ['spatialDropout2d', 'nn.Dropout2d(0.5)', { rate: 0.5 }, [5, 6, 8], [5, 6, 8], 0],
  ['spatialDropout3d', 'nn.Dropout3d(0.5)', { rate: 0.5 }, [5, 6, 7, 8], [5, 6, 7, 8], 0],
  ['alphaDropout', 'nn.AlphaDropout(0.5)', { rate: 0.5 }, [7], [7], 0],
  ['reshape', 'nn.Unflatten(1, (3, 2, 4))', { targetShape: [3, -1, 4] }, [24], [3, 2, 4], 0],
  ['flatten', 'nn.Flatten()', {}, [3, 4, 5], [60], 0],
  ['resizing', 'nn.Upsample(size=(9, 20))', { height: 9, width: 20 }, [5, 6, 8], [9, 20, 8], 0],
]

const placed = ([kind, , config, input]: Row) => {
  const network = placeNetwork({
    name: kind,
    input: shapeFrom(input) ?? {},
    layers: [{ kind, name: 'it', config }],
  })
  if ('value' in network) return network.value.layers[0]
  throw new Error(JSON.stringify(network.issues))
}

describe('PyTorch agrees on shape and parameters', () => {
  test.each(rows)('%s: %s', (...row) => {
    const [, , , , output, parameters] = row
    const layer = placed(row)
    const trainable = Object.values(layer?.weights ?? {}).filter((weight) => weight.trainable)
    expect(layer && axesOf(shapeOf(layer.output)).map(({ size }) => size)).toEqual(output)
    expect(trainable.reduce((sum, { size }) => sum + Number(size.value), 0)).toBe(parameters)
  })
})
