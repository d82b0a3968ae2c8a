import { exampleNamed } from '@longhand/examples'
import { testDocExamples } from '@longhand/house'
import { placeNetwork } from '@longhand/network'
import { expect, test } from 'vitest'
import * as face from './index.ts'

const network = exampleNamed('alexnet')?.network
const placed = network && placeNetwork(network)
const alexnet = placed !== undefined && 'value' in placed ? placed.value : undefined

testDocExamples(import.meta.dirname, { ...face, alexnet })

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toMatchInlineSnapshot(`
    [
      "askedOf",
      "betterNumbers",
      "betterSizes",
      "chainBranches",
      "conventionList",
      "countQuestion",
      "derivationOf",
      "networkSheet",
      "pageSources",
      "problemQuestion",
      "readPass",
    ]
  `)
})
