import type { Network } from '@longhand/network'

/** A network to begin with. */
export const firstNetwork: Network = {
  name: 'my-network',
  input: { type: 'image', height: 28, width: 28, channels: 1 },
  layers: [
    { kind: 'conv2d', name: 'conv1', config: { filters: 6, kernelSize: 5 } },
    { kind: 'flatten', name: 'flatten1' },
    { kind: 'dense', name: 'dense1', config: { units: 10 } },
  ],
}
