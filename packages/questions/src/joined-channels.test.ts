import { exampleNamed } from '@longhand/examples'
import { hasIssues, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { joinedChannels } from './joined-channels.ts'

const joined = (network: Network | undefined) => {
  const checked = network && placeNetwork(network)
  if (checked === undefined || hasIssues(checked)) throw new RangeError('no network')
  const found = joinedChannels(checked.value)
  return Object.fromEntries([...found].map(([name, { value }]) => [name, value]))
}

test('joinedChannels: every layer of an inception module ends in 256 channels', () => {
  const { network } = exampleNamed('inception-module') ?? {}
  const names = ['reduce3x3', 'reduce5x5', 'pool', 'conv1x1', 'conv3x3', 'conv5x5', 'project']
  expect(joined(network)).toEqual(Object.fromEntries(names.map((name) => [name, 256])))
})

test('joinedChannels: an addition joins no channels, and a chain ends in none', () => {
  const dense = (name: string, ...inputs: readonly string[]) =>
    ({ kind: 'dense', name, config: { units: 4 }, inputs }) as const
  const residual: Network = {
    name: 'residual',
    input: { type: 'vector', features: 4 },
    layers: [
      dense('a', 'input'),
      dense('b', 'a'),
      { kind: 'add', name: 'sum', inputs: ['a', 'b'] },
      dense('c', 'sum'),
    ],
  }
  expect(joined(residual)).toEqual({})
})
