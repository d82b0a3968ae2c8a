import type { Layer } from '@longhand/network'
import { conv, dense, overlappingPool } from '../layers.ts'
import { type Figure, fieldFigures, figuresFrom, type NamedNetwork } from '../named-network.ts'

const half = { rate: 0.5 }

/** AlexNet; local response normalisation is left out, since it has no weights. */
const alexNet = (name: string, groups: number): NamedNetwork['network'] => ({
  name,
  input: { type: 'image', height: 227, width: 227, channels: 3 },
  layers: [
    conv('conv1', 96, 11, { strides: 4 }),
    overlappingPool('pool1'),
    conv('conv2', 256, 5, { padding: 2, groups }),
    overlappingPool('pool2'),
    conv('conv3', 384, 3, { padding: 1 }),
    conv('conv4', 384, 3, { padding: 1, groups }),
    conv('conv5', 256, 3, { padding: 1, groups }),
    overlappingPool('pool5'),
    { kind: 'flatten', name: 'flatten' },
    dense('fc6', 4096, 'relu'),
    { kind: 'dropout', name: 'drop6', config: half },
    dense('fc7', 4096, 'relu'),
    { kind: 'dropout', name: 'drop7', config: half },
    dense('fc8', 1000, 'softmax'),
  ] satisfies readonly Layer[],
})

const paper =
  'Krizhevsky, Sutskever & Hinton 2012, "ImageNet classification with deep convolutional neural networks"'

/** AlexNet in one tower, as it is drawn in most courses. */
export const alexnet: NamedNetwork = {
  name: 'alexnet',
  title: 'AlexNet, one tower',
  network: alexNet('alexnet', 1),
  figures: [
    ...fieldFigures('pool5', 195, 32),
    ...figuresFrom(
      'Mallick 2018, "Number of parameters and tensor sizes in a convolutional neural network", LearnOpenCV',
      {
        'conv1.parameters': 34_944,
        'conv2.parameters': 614_656,
        'conv3.parameters': 885_120,
        'conv4.parameters': 1_327_488,
        'conv5.parameters': 884_992,
        'fc6.parameters': 37_752_832,
        'fc7.parameters': 16_781_312,
        'fc8.parameters': 4_097_000,
        'total.parameters': 62_378_344,
      },
    ),
  ],
}

const aboutSixtyMillion: Figure = {
  quantity: 'total.parameters',
  value: 60_000_000,
  source: `${paper}, abstract`,
  rounded: 10_000_000,
}

/** AlexNet as it was published: two towers, which meet in conv3 and the dense layers. */
export const alexnet2012: NamedNetwork = {
  name: 'alexnet-2012',
  title: 'AlexNet (2012), two towers',
  network: alexNet('alexnet-2012', 2),
  figures: [
    aboutSixtyMillion,
    ...figuresFrom('Hewlett Packard Enterprise, Deep Learning Cookbook, table of models', {
      'total.parameters': 60_965_224,
    }),
    // the paper's 253,440 for conv1 fits no 96 maps: 55 · 55 · 96 = 290,400
    ...figuresFrom(`${paper}, §3.5 and figure 2`, {
      'conv2.activations': 186_624,
      'conv3.activations': 64_896,
      'conv4.activations': 64_896,
      'conv5.activations': 43_264,
    }),
  ],
}
