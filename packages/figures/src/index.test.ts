import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as figures from './index.ts'

test('the face of the package', () => {
  expect(Object.keys(figures).sort()).toEqual(['networkFigure', 'unitsFigure'])
})

testDocExamples(import.meta.dirname, figures)
