import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toMatchInlineSnapshot(`
    [
      "askOf",
      "classReport",
      "confusionsOf",
      "conventionSays",
      "diagnosability",
      "fits",
      "followsFrom",
      "ideas",
      "markAnswer",
      "markPage",
      "markPass",
      "mostTelling",
      "readAnswer",
      "roundedEarly",
      "shapesAsked",
      "singleIdeas",
      "slips",
      "suffixConventions",
      "tellingApart",
      "withoutBiases",
      "withoutRounding",
    ]
  `)
})
