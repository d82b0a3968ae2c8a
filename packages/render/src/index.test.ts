import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toEqual([
    'csvHeading',
    'csvRows',
    'groupDigits',
    'latexFormat',
    'latexMatrices',
    'latexTable',
    'lineOf',
    'linesAsLatex',
    'linesAsMarkdown',
    'linesAsText',
    'markdownTable',
    'markedLatexFormat',
    'matrixLine',
    'matrixLines',
    'plainSpelling',
    'shortCount',
    'signOfNode',
    'spell',
    'spellings',
    'styleOf',
    'textFormat',
    'textMatrices',
    'withShortCounts',
    'workingAsLatex',
    'workingAsMarkdown',
    'workingAsText',
    'workingOf',
    'writeDigits',
    'writeValue',
    'writtenValue',
  ])
})
