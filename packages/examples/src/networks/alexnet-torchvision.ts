import { conv, dense, overlappingPool } from '../layers.ts'
import { figuresFrom, type NamedNetwork } from '../named-network.ts'

const source = 'torchvision, documentation of AlexNet_Weights.IMAGENET1K_V1'

/**
 * AlexNet as torchvision has it, after "One weird trick" (Krizhevsky 2014).
 *
 * torchvision's adaptive average pool to 6×6 changes nothing at 224×224 and is left out.
 */
export const alexnetTorchvision: NamedNetwork = {
  name: 'alexnet-torchvision',
  title: 'AlexNet in torchvision',
  network: {
    name: 'alexnet-torchvision',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: [
      conv('conv1', 64, 11, { strides: 4, padding: 2 }),
      overlappingPool('pool1'),
      conv('conv2', 192, 5, { padding: 2 }),
      overlappingPool('pool2'),
      conv('conv3', 384, 3, { padding: 1 }),
      conv('conv4', 256, 3, { padding: 1 }),
      conv('conv5', 256, 3, { padding: 1 }),
      overlappingPool('pool5'),
      { kind: 'flatten', name: 'flatten' },
      { kind: 'dropout', name: 'drop6', config: { rate: 0.5 } },
      dense('fc6', 4096, 'relu'),
      { kind: 'dropout', name: 'drop7', config: { rate: 0.5 } },
      dense('fc7', 4096, 'relu'),
      dense('fc8', 1000, 'linear'),
    ],
  },
  figures: [
    ...figuresFrom(source, { 'total.parameters': 61_100_840 }),
    { quantity: 'total.macs', value: 714_000_000, source, rounded: 1_000_000 },
  ],
}
