import { confusionsOf } from '@longhand/marking'
import { hasIssues, type Network, placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import { betterSizes } from '../src/better-sizes/better-sizes.ts'
import { countQuestion } from '../src/count-question.ts'
import { onImage } from './catalogue.ts'

const digits = { significant: 4 }

/** The ideas that give a number of their own. */
const toldApart = (network: Network, quantity: string): readonly string[] => {
  const placed = placeNetwork(network)
  const question = hasIssues(placed) ? placed : countQuestion(placed.value, quantity)
  if (hasIssues(question)) throw new RangeError(JSON.stringify(question.issues))
  return confusionsOf(question.value, digits).flatMap(({ ids, isRight }) =>
    ids.length === 1 && !isRight ? ids : [],
  )
}

const conv = (kernelSize: unknown, filters: number, config: object = {}) =>
  ({ kind: 'conv2d', name: 'conv', config: { filters, kernelSize, ...config } }) as const

test('betterSizes: k ≠ C_in tells a flat filter from a side for its square (P03)', () => {
  const rgb = onImage([32, 32, 3], conv(3, 32))
  const better = betterSizes(rgb, 'conv.parameters', digits)
  expect(better?.changes).toEqual([{ path: 'conv.kernelSize', from: 3, to: 5 }])
  expect(better?.network).toEqual(onImage([32, 32, 3], conv(5, 32)))
  const [before, after] = [rgb, better?.network ?? rgb].map((one) =>
    toldApart(one, 'conv.parameters'),
  )
  for (const id of ['forgot-input-channels', 'kernel-side-not-squared']) {
    expect(before).not.toContain(id)
    expect(after).toContain(id)
  }
})

test('betterSizes: sizes for each axis stay sizes for each axis', () => {
  const better = betterSizes(onImage([32, 32, 3], conv([3, 3], 32)), 'conv.parameters', digits)
  expect(better?.changes).toEqual([{ path: 'conv.kernelSize', from: [3, 3], to: [5, 5] }])
})

test('betterSizes: inputs ≠ units show who counts a bias for each input (P04)', () => {
  const square: Network = {
    name: 'square',
    input: { type: 'vector', features: 8 },
    layers: [{ kind: 'dense', name: 'fc', config: { units: 8 } }],
  }
  const better = betterSizes(square, 'fc.parameters', digits)
  expect(better?.changes).toHaveLength(1)
  expect(toldApart(square, 'fc.parameters')).not.toContain('bias-per-input')
  expect(toldApart(better?.network ?? square, 'fc.parameters')).toContain('bias-per-input')
})

test('betterSizes: nothing to tell, nothing proposed; no such quantity, nothing either', () => {
  const one = onImage([32, 32, 3], conv(3, 32))
  expect(betterSizes(one, 'conv.output.channels', digits)).toBeUndefined()
  expect(betterSizes(one, 'conv.colour', digits)).toBeUndefined()
  expect(betterSizes({ ...one, layers: [] }, 'conv.parameters', digits)).toBeUndefined()
})
