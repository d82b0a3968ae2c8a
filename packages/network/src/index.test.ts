import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'
import * as text from './text.ts'

testDocExamples(import.meta.dirname, { ...face, ...text })

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
      "jsonIn",
      "kindGroups",
      "lastOf",
      "layerKinds",
      "mapShape",
      "nearest",
      "placeLayer",
      "placeNetwork",
      "positionsOf",
      "quoted",
      "readKeras",
      "readNetwork",
      "readParsed",
      "sentenceOf",
      "shapeInWords",
      "shapeOf",
      "usualSettings",
    ]
  `)
})
