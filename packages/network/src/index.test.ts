import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toMatchInlineSnapshot(`
    [
      "activationNames",
      "axesAt",
      "axesOf",
      "check",
      "hasIssues",
      "isLayerKind",
      "isObject",
      "issuesIn",
      "lastOf",
      "layerKinds",
      "mapShape",
      "nearest",
      "parseText",
      "placeLayer",
      "placeNetwork",
      "positionsOf",
      "quoted",
      "readKeras",
      "readModel",
      "readNetwork",
      "readParsed",
      "readTorchPrint",
      "sentenceOf",
      "shapeInWords",
      "shapeOf",
      "usualSettings",
    ]
  `)
})
