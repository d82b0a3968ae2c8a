import { hasIssues, type Layer, type Network, placeNetwork } from '@longhand/network'
import { countNetwork } from '@longhand/parameters'
import { test } from 'vitest'
import { examples } from './examples.ts'

/** Places and counts a network; every count carries its derivation. */
const count = (network: Network): void => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) throw new Error(network.name)
  countNetwork(placed.value)
}

// the goal: within a second on one core
test('all networks of examples', async ({ bench }) => {
  await bench(`all ${examples.length} networks`, () => {
    for (const { network } of examples) count(network)
  }).run()
})

// the goal: within 50 ms
test('ResNet-152 with derivations', async ({ bench }) => {
  const resnet = examples.find(({ name }) => name === 'resnet-152')
  if (resnet === undefined) throw new Error('no ResNet-152')
  await bench('resnet-152', () => count(resnet.network)).run()
})

const chainOf = (length: number): Network => ({
  name: `chain of ${length}`,
  input: { type: 'image', height: 32, width: 32, channels: 8 },
  layers: Array.from(
    { length },
    (_, i): Layer => ({
      kind: 'conv2d',
      name: `conv${i}`,
      config: { filters: 8, kernelSize: 3, padding: 'same' },
    }),
  ),
})

// the goal: twice the layers, twice the time
test.for([500, 1000, 2000, 4000])('a chain of %i convolutions', async (length, { bench }) => {
  const network = chainOf(length)
  await bench(`${length} convolutions`, () => count(network)).run()
})
