import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toEqual([
    'groupDigits',
    'latexFormat',
    'latexMatrices',
    'lineOf',
    'linesAsLatex',
    'linesAsMarkdown',
    'linesAsText',
    'markedLatexFormat',
    'matrixLine',
    'matrixLines',
    'signOfNode',
    'spellings',
    'styleOf',
    'textFormat',
    'textMatrices',
    'workingAsLatex',
    'workingAsMarkdown',
    'workingAsText',
    'workingOf',
    'writeDigits',
    'writeValue',
    'writtenValue',
  ])
})
