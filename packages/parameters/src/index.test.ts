import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toEqual([
    'compareNetworks',
    'conventionHeading',
    'conventionNamed',
    'conventions',
    'countJson',
    'countLayer',
    'countNetwork',
    'countUnder',
    'endedModules',
    'fieldAxes',
    'isOptimizer',
    'kerasMemory',
    'kerasSummary',
    'optimizerStates',
    'poolFits',
    'positionsIn',
    'quantities',
    'readTorchPrint',
    'readableBytes',
    'receptiveFields',
    'recoverSettings',
    'torchModules',
    'torchinfo',
    'torchinfoMemory',
    'torchsummary',
    'torchsummaryMemory',
    'trainingMemory',
  ])
})
