import { describe, expect, test } from 'vitest'
import { poolFits } from './pool-fits.ts'
import { recoverSettings } from './recover.ts'
import { readTorchPrint } from './torch-print.ts'

const recovered = (text: string) => {
  const print = readTorchPrint(text)
  if ('issues' in print) throw new Error(JSON.stringify(print.issues))
  return recoverSettings(print.value)
}

// coursework after AlexNet, as it was printed
const fiveConvolutions = `----------------------------------------------------------------
        Layer (type)               Output Shape         Param #
================================================================
            Conv2d-1           [-1, 96, 59, 59]          34,944
              ReLU-2           [-1, 96, 59, 59]               0
            Conv2d-3          [-1, 256, 57, 57]         614,656
              ReLU-4          [-1, 256, 57, 57]               0
            Conv2d-5          [-1, 384, 57, 57]         885,120
              ReLU-6          [-1, 384, 57, 57]               0
            Conv2d-7          [-1, 384, 57, 57]       1,327,488
              ReLU-8          [-1, 384, 57, 57]               0
            Conv2d-9          [-1, 256, 14, 14]         884,992
             ReLU-10          [-1, 256, 14, 14]               0
================================================================
Total params: 3,747,200
Trainable params: 3,747,200
Non-trainable params: 0
----------------------------------------------------------------
Input size (MB): 0.68
Forward/backward pass size (MB): 56.63
Params size (MB): 14.29
Estimated Total Size (MB): 71.61
----------------------------------------------------------------`

describe('recoverSettings: coursework’s five convolutions', () => {
  const { inputs, inputsByLine, rows } = recovered(fiveConvolutions)
  const fitsOf = (name: string) =>
    rows.find(({ row }) => row.name === name)?.fits.map(({ convolution }) => convolution)

  test('0.68 MB alone allows 243 and 244, the total of 71.61 MB leaves 244 (COUNTING.md)', () => {
    expect(inputsByLine.map(({ side }) => side)).toEqual([243, 244])
    expect(inputs).toEqual([{ channels: 3, side: 244 }])
  })

  test('Conv2d-1 is 11×11 with stride 4 and padding 0 or 1 (COUNTING.md)', () => {
    const shared = { kernelSize: 11, strides: 4, groups: 1, useBias: true }
    expect(fitsOf('Conv2d-1')).toEqual([
      { ...shared, padding: 0 },
      { ...shared, padding: 1 },
    ])
  })

  test('the others: 5×5 with padding 1, 3×3 with padding 1', () => {
    const shared = { strides: 1, padding: 1, groups: 1, useBias: true }
    expect(fitsOf('Conv2d-3')).toEqual([{ ...shared, kernelSize: 5 }])
    expect(fitsOf('Conv2d-5')).toEqual([{ ...shared, kernelSize: 3 }])
    expect(fitsOf('Conv2d-7')).toEqual([{ ...shared, kernelSize: 3 }])
    expect(fitsOf('Conv2d-9')).toContainEqual({ ...shared, kernelSize: 3, strides: 4, padding: 0 })
  })
})

test('poolFits: 28 to 3 by three pools of 2, two of 3, or one of 8 and more, by hand', () => {
  const found = poolFits(28, 3).filter(({ ceilMode }) => !ceilMode)
  expect(found.map(({ count, poolSize, sides }) => [count, poolSize, sides])).toEqual([
    [3, 2, [28, 14, 7, 3]],
    [2, 3, [28, 9, 3]],
    [1, 8, [28, 3]],
    [1, 9, [28, 3]],
  ])
})

test('recoverSettings: hidden pools of the MNIST example in the README of pytorch-summary', () => {
  const { rows } = recovered(`
            Conv2d-1           [-1, 10, 24, 24]             260
            Conv2d-2             [-1, 20, 8, 8]           5,020
         Dropout2d-3             [-1, 20, 8, 8]               0
            Linear-4                   [-1, 50]          16,050
            Linear-5                   [-1, 10]             510
Input size (MB): 0.00
Forward/backward pass size (MB): 0.06
Params size (MB): 0.08
Estimated Total Size (MB): 0.15`)
  // its code: max_pool2d(…, 2) before the second convolution and before the first linear layer
  expect(rows[1]?.fits).toContainEqual({
    hiddenPools: {
      count: 1,
      poolSize: 2,
      strides: 2,
      padding: 0,
      ceilMode: false,
      sides: [24, 12],
    },
    convolution: { kernelSize: 5, strides: 1, padding: 0, groups: 1, useBias: true },
  })
  expect(rows[3]?.inputs).toBe(320)
  expect(rows[3]?.fits).toContainEqual({
    hiddenPools: expect.objectContaining({ count: 1, poolSize: 2, sides: [8, 4] }),
  })
})

test('recoverSettings: whatever fits gives the numbers that are printed', () => {
  const { inputs, rows } = recovered(fiveConvolutions)
  for (const { row, reads, fits } of rows)
    for (const { convolution } of fits) {
      if (convolution === undefined) continue
      const { kernelSize, strides, padding, groups, useBias } = convolution
      const [channels = 0, side = 0] = reads
      const [filters = 0, to] = row.output
      expect(Math.floor((side + 2 * padding - kernelSize) / strides) + 1).toBe(to)
      const weights = (kernelSize ** 2 * channels * filters) / groups
      expect(weights + (useBias ? filters : 0)).toBe(row.parameters)
    }
  expect(inputs).toHaveLength(1)
})

test('readTorchPrint: torchinfo’s rows too, with brackets, dashes and tree', () => {
  const print = readTorchPrint(`
Layer (type:depth-idx)                   Output Shape              Param #
SingleInputNet                           [2, 10]                   --
├─Conv2d: 1-1                            [2, 10, 24, 24]           (260)
│    └─Dropout2d: 2-3                    [2, 20, 8, 8]             --`)
  expect(print).toMatchObject({
    value: {
      format: 'torchinfo',
      batch: 2,
      rows: [
        { type: 'Conv2d', output: [10, 24, 24], parameters: 260 },
        { type: 'Dropout2d', output: [20, 8, 8], parameters: 0 },
      ],
    },
  })
})

test('readTorchPrint: what is no print is an issue', () => {
  expect(readTorchPrint('hello\n')).toMatchObject({
    issues: [{ expected: 'a print of torchsummary or torchinfo' }],
  })
})
