import { testDocExamples } from '@longhand/house'
import { expect, test } from 'vitest'
import * as face from './index.ts'

testDocExamples(import.meta.dirname, face)

test('index: the exports are the ones that others rely on', () => {
  expect(Object.keys(face).sort()).toEqual([
    'alexnet',
    'alexnet2012',
    'alexnetTorchvision',
    'exampleNamed',
    'examples',
    'fiveConvolutions',
    'googlenet',
    'googlenetHeads',
    'inceptionModule',
    'inceptionModuleNaive',
    'lenet5',
    'oneOfEach',
    'problemNamed',
    'problems',
    'resnet50',
    'resnet50V1',
    'smallDecoder',
    'twoTwoTwo',
    'vgg16',
  ])
})
