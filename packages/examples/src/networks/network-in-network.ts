import { averagePool, conv, dropout, globalAverage, maxPool } from '../layers.ts'
import { figuresFrom, imgclsmob, type NamedNetwork } from '../named-network.ts'

const overlapping = { strides: 2, ceilMode: true }

/** Network in Network for CIFAR-10: after each convolution two dense layers at every position. */
export const networkInNetwork: NamedNetwork = {
  name: 'nin',
  title: 'Network in Network (CIFAR-10)',
  network: {
    name: 'nin',
    input: { type: 'image', height: 32, width: 32, channels: 3 },
    layers: [
      conv('conv1', 192, 5, { padding: 2 }),
      conv('cccp1', 160, 1),
      conv('cccp2', 96, 1),
      maxPool('pool1', 3, overlapping),
      dropout('drop1', 0.5),
      conv('conv2', 192, 5, { padding: 2 }),
      conv('cccp3', 192, 1),
      conv('cccp4', 192, 1),
      averagePool('pool2', 3, overlapping),
      dropout('drop2', 0.5),
      conv('conv3', 192, 3, { padding: 1 }),
      conv('cccp5', 192, 1),
      conv('cccp6', 10, 1),
      globalAverage('pool3'),
    ],
  },
  figures: figuresFrom(`${imgclsmob}, NIN on CIFAR-10`, { 'total.parameters': 966_986 }),
}
