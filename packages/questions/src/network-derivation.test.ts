import { addressOf } from '@longhand/derivation'
import {
  hasIssues,
  type Network,
  type PlacedNetwork,
  placeNetwork,
  sentenceOf,
} from '@longhand/network'
import { describe, expect, test } from 'vitest'
import { networkDerivation } from './network-derivation.ts'

const placed = (network: Network): PlacedNetwork => {
  const checked = placeNetwork(network)
  if (hasIssues(checked)) throw new RangeError(checked.issues.map(sentenceOf).join(' '))
  return checked.value
}

const network = placed({
  name: 'small',
  input: { type: 'image', height: 28, width: 20, channels: 1 },
  layers: [
    { kind: 'conv2d', name: 'conv1', config: { filters: 6, kernelSize: 5 } },
    { kind: 'activation', name: 'relu1', config: { activation: 'relu' } },
    { kind: 'flatten', name: 'block.flat' },
    { kind: 'dense', name: 'total', config: { units: 10 } },
  ],
})

const answerTo = (quantity: string) => {
  const checked = networkDerivation(network, quantity)
  if (hasIssues(checked)) return checked.issues.map(sentenceOf).join(' ')
  return `${addressOf(checked.value)} ${checked.value.value}`
}

describe('networkDerivation', () => {
  test.each([
    ['conv1.output.height', 'conv1.output.height 24'],
    ['conv1.output.width', 'conv1.output.width 16'],
    ['conv1.output.channels', 'conv1.output.channels 6'],
    ['relu1.output.height', 'relu1.output.height 24'],
    ['conv1.output', 'conv1.activations 2304'],
    ['conv1.parameters', 'conv1.parameters 156'],
    ['total.parameters', 'total.parameters 23206'],
    ['["total"].parameters', '["total"].parameters 23050'],
    ['["total"].output.features', '["total"].output.features 10'],
    ['["block.flat"].output.features', '["block.flat"].output.features 2304'],
    ['block.flat.output.features', '["block.flat"].output.features 2304'],
    ['total.macs', 'total.macs 80640'],
  ])('%s is found at %s', (quantity, found) => expect(answerTo(quantity)).toBe(found))

  test('what there is not is said with what there is', () => {
    const asked = ['conv1.paramters', 'total.output', 'covn1.macs', 'conv1', '', 'x'.repeat(9999)]
    expect(asked.map(answerTo)).toMatchInlineSnapshot(`
      [
        "quantity: expected one of output, output.height, output.width, output.channels, parameters, trainable, nonTrainable, weightsOnly, connections, macs, activations, connectionsWithoutBiases … after “conv1.”, received "conv1.paramters". Did you mean conv1.parameters?",
        "quantity: expected one of parameters, trainable, nonTrainable, weightsOnly, connections, macs, activations, connectionsWithoutBiases, connectionsInBounds, connectionsWithPooling, macsWithBiases, flops … after “total.”, received "total.output". Ask for total.parameters.",
        "quantity: expected a quantity of total, conv1, relu1, ["block.flat"], ["total"], received "covn1.macs". Did you mean conv1.macs?",
        "quantity: expected a quantity of total, conv1, relu1, ["block.flat"], ["total"], received "conv1". Did you mean conv1.parameters?",
        "quantity: expected a quantity of total, conv1, relu1, ["block.flat"], ["total"], received "". Write a layer and what is asked of it, such as conv1.parameters.",
        "quantity: expected a quantity of total, conv1, relu1, ["block.flat"], ["total"], received "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…. Write a layer and what is asked of it, such as conv1.parameters.",
      ]
    `)
  })
})
