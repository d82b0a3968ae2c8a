import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toEqual(
    [
      'asLatex',
      'asMarkdown',
      'documentOf',
      'drawingOf',
      'latex',
      'linesInReach',
      'notations',
      'styleFor',
      'tfjsCode',
      'torchCode',
      'traceOf',
      'text',
      'unitsDrawing',
      'walkLines',
      'workingLines',
    ].sort(),
  )
})
