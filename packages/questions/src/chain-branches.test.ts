import { exampleNamed } from '@longhand/examples'
import { hasIssues, type Network, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { chainBranches } from './chain-branches.ts'

const placed = (network: Network | undefined): PlacedNetwork => {
  const checked = network && placeNetwork(network)
  if (checked === undefined || hasIssues(checked)) throw new RangeError('no network')
  return checked.value
}

test('chainBranches: each row reads the row above, the concatenation what it reads', () => {
  const chain = chainBranches(placed(exampleNamed('inception-module')?.network))
  expect(chain?.layers.map(({ name, reads }) => `${name} ← ${reads.join(', ')}`)).toEqual([
    'reduce3x3 ← input',
    'reduce5x5 ← reduce3x3',
    'pool ← reduce5x5',
    'conv1x1 ← pool',
    'conv3x3 ← conv1x1',
    'conv5x5 ← conv3x3',
    'project ← conv5x5',
    'concatenate ← conv1x1, conv3x3, conv5x5, project',
  ])
})

test('chainBranches: a chain cannot be misread as one', () => {
  expect(chainBranches(placed(exampleNamed('alexnet')?.network))).toBeUndefined()
})

test('chainBranches: what cannot stand in the chain is left out, with what reads it', () => {
  const dense = (name: string, units: number, ...inputs: readonly string[]) =>
    ({ kind: 'dense', name, config: { units }, inputs }) as const
  const chain = chainBranches(
    placed({
      name: 'two-heads',
      input: { type: 'image', height: 4, width: 4, channels: 2 },
      layers: [
        { kind: 'flatten', name: 'flat', inputs: ['input'] },
        dense('head', 3, 'flat'),
        { kind: 'conv2d', name: 'conv', config: { filters: 2, kernelSize: 3 }, inputs: ['input'] },
        dense('after', 3, 'conv'),
      ],
    }),
  )
  expect(chain?.layers.map(({ name }) => name)).toEqual(['flat', 'head'])
})

test('chainBranches: layers that begin at one of several inputs begin there still', () => {
  const chain = chainBranches(
    placed({
      name: 'two-inputs',
      input: { a: { type: 'vector', features: 3 }, b: { type: 'vector', features: 5 } },
      layers: [
        { kind: 'dense', name: 'fromA', config: { units: 2 }, inputs: ['a'] },
        { kind: 'dense', name: 'fromB', config: { units: 2 }, inputs: ['b'] },
        { kind: 'add', name: 'sum', inputs: ['fromA', 'fromB'] },
      ],
    }),
  )
  expect(chain).toBeUndefined()
})
