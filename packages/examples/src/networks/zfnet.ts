import { conv, dense, dropout, flatten, maxPool } from '../layers.ts'
import { figuresFrom, imgclsmob, type NamedNetwork } from '../named-network.ts'

const pool = (name: string) => maxPool(name, 3, { strides: 2, ceilMode: true })

/**
 * The network that won ImageNet 2013: AlexNet in one tower with a smaller first window.
 *
 * The paper states sides and not paddings; these are the ones that give its sides.
 */
export const zfnet: NamedNetwork = {
  name: 'zfnet',
  title: 'ZFNet (2013)',
  network: {
    name: 'zfnet',
    input: { type: 'image', height: 224, width: 224, channels: 3 },
    layers: [
      conv('conv1', 96, 7, { strides: 2, padding: 1 }),
      pool('pool1'),
      conv('conv2', 256, 5, { strides: 2 }),
      pool('pool2'),
      conv('conv3', 384, 3, { padding: 1 }),
      conv('conv4', 384, 3, { padding: 1 }),
      conv('conv5', 256, 3, { padding: 1 }),
      pool('pool5'),
      flatten(),
      dense('fc6', 4096, 'relu'),
      dropout('drop6', 0.5),
      dense('fc7', 4096, 'relu'),
      dropout('drop7', 0.5),
      dense('fc8', 1000, 'softmax'),
    ],
  },
  figures: [
    ...figuresFrom(
      'Zeiler & Fergus 2014, "Visualizing and understanding convolutional networks", figure 3',
      {
        'conv1.output.height': 110,
        'pool1.output.height': 55,
        'conv2.output.height': 26,
        'pool2.output.height': 13,
        'conv5.output.height': 13,
        'pool5.output.height': 6,
      },
    ),
    ...figuresFrom(`${imgclsmob}, ZFNet`, { 'total.parameters': 62_357_608 }),
  ],
}
