import { hasIssues, type Network, placeNetwork } from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { networkSheet } from './network-sheet.ts'

const sheetOf = (network: Network) => {
  const checked = placeNetwork(network)
  if (hasIssues(checked)) throw new RangeError('no network')
  return networkSheet(checked.value)
}

const sheet = sheetOf({
  name: 'small',
  input: { type: 'image', height: 28, width: 28, channels: 3 },
  layers: [
    { kind: 'conv2d', name: 'a.b', config: { filters: 6, kernelSize: [5, 3], strides: 2 } },
    { kind: 'flatten', name: 'flat' },
    { kind: 'dense', name: 'dense', config: { units: 10 } },
  ],
})

describe('networkSheet', () => {
  test.each([
    ['["a.b"].output.height', 12],
    ['["a.b"].output.channels', 6],
    ['["a.b"].input.channels', 3],
    ['["a.b"].filters', 6],
    ['["a.b"].kernelHeight', 5],
    ['["a.b"].kernelWidth', 3],
    ['["a.b"].stride', 2],
    ['["a.b"].parameters', 5 * 3 * 3 * 6 + 6],
    ['dense.units', 10],
    ['dense.weightsOnly', 12 * 13 * 6 * 10],
    ['input.output.height', 28],
  ])('%s is %d', (address, value) => expect(sheet.find(address)?.value).toBe(value))

  test.each(['', 'flat.filters', 'dense.joinedChannels', 'nobody.filters', 'dense.filters'])(
    '“%s” is not there',
    (address) => expect(sheet.find(address)).toBeUndefined(),
  )
})
