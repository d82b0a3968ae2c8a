import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { pickedRows } from './picked.ts'
import { cell, kernels, labelOf, outOf, place, ratios, type Shape, turns } from './shapes.ts'

// What each path of the kernels beyond the plain one gains: both take turns on the same numbers.

/** Convolutions of W2 and W3. */
const minimal: readonly Shape[] = [
  { n: 32, side: 13, channels: 32, filters: 64, size: 3, zeros: 0 },
  { n: 16, side: 32, channels: 32, filters: 32, size: 3, zeros: 1 },
  { n: 16, side: 16, channels: 32, filters: 64, size: 3, zeros: 1 },
  { n: 16, side: 16, channels: 64, filters: 64, size: 3, zeros: 1 },
  { n: 16, side: 8, channels: 64, filters: 128, size: 3, zeros: 1 },
]

/** A convolution of W1, one of 3×3 that is not padded, and longer strides. */
const patched: readonly Shape[] = [
  { n: 16, side: 14, channels: 6, filters: 16, size: 5, zeros: 0 },
  { n: 16, side: 12, channels: 12, filters: 20, size: 3, zeros: 0 },
  { n: 16, side: 32, channels: 16, filters: 32, size: 3, stride: 2, zeros: 1 },
  { n: 16, side: 32, channels: 16, filters: 32, size: 5, stride: 2, zeros: 2 },
]

/** The first convolutions of W2 and W1, behind each of which stand a ReLU and a pool of 2×2. */
const pooled: readonly Shape[] = [
  { n: 16, side: 28, channels: 1, filters: 32, size: 3, zeros: 0 },
  { n: 16, side: 28, channels: 1, filters: 6, size: 5, zeros: 2 },
]

/** Examples of a batch, and up to the next four. */
const leftOver = [
  [1, 4],
  [2, 4],
  [5, 8],
] as const

const minimalRow = (shape: Shape): string => {
  const { n, window, x, y, w, scratch } = place(shape)
  const cells = [
    ratios(
      () => kernels.convolution(n, window, x, w, 0, y, scratch),
      () => kernels.winograd(n, window, x, w, 0, y, scratch),
    ),
    ratios(
      () => kernels.inputGradient(n, window, w, y, x, scratch),
      () => kernels.winogradInputGradient(n, window, w, y, x, scratch),
    ),
    ratios(
      () => kernels.filterGradient(n, window, x, y, w, scratch),
      () => kernels.winogradFilterGradient(n, window, x, y, w, scratch),
    ),
  ].map(cell)
  return `| ${[labelOf(shape), ...cells].join(' | ')} |`
}

const patchRow = (shape: Shape): string => {
  const { n, window, x, y, w, scratch } = place(shape)
  const all = ratios(
    () => kernels.inputGradient(n, window, w, y, x, scratch),
    () => kernels.patchGradient(n, window, w, y, x, scratch),
  )
  return `| ${labelOf(shape)} | ${cell(all)} |`
}

// ReLU by its number in `assembly/activations.ts`
const relu = 2

const pooledRow = (shape: Shape): string => {
  const { n, window, x, y, w, scratch } = place(shape)
  const { filters } = shape
  const positions = outOf(shape) ** 2
  const slopes = (rows: number): void => {
    kernels.activationGradient(n, rows * filters, relu, y, y, y)
    kernels.columnSums(n, rows, filters, y, w)
  }
  const cells = [
    ratios(
      () => {
        kernels.convolution(n, window, x, w, 0, y, scratch, 0)
        kernels.activate(n, positions * filters, relu, y, y)
      },
      () => kernels.convolution(n, window, x, w, 0, y, scratch, 1),
    ),
    ratios(
      () => slopes(positions),
      () => slopes(positions / 4),
    ),
  ].map(cell)
  return `| ${[labelOf(shape), ...cells].join(' | ')} |`
}

const leftRow = ([few, filled]: (typeof leftOver)[number]): string => {
  const [inputs, units] = [784, 128]
  const { x, y, w, scratch } = place({
    n: 1,
    side: 400,
    channels: 1,
    filters: 1,
    size: 1,
    zeros: 0,
  })
  const dense = (examples: number) => () =>
    kernels.dense(examples, 1, inputs, units, x, y, 0, w, scratch, 0)
  return `| ${few} | ${cell(ratios(dense(filled), dense(few)))} |`
}

const text = `# What the faster paths gain

${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores; Node.js ${process.version}; ${new Date().toISOString().slice(0, 10)}. Both paths take turns, ${turns} times, in one thread; a cell holds how many times as long the path took as the plain one: the median, then the least and the most.

## Winograd's minimal filtering, F(4×4, 3×3)

| convolution | forward | input's gradient | filter's gradient |
| --- | --- | --- | --- |
${minimal.map(minimalRow).join('\n')}

## The input's gradient row by row of the windows

| convolution | input's gradient |
| --- | --- |
${patched.map(patchRow).join('\n')}

## ReLU within the convolution, and its slopes behind the pool

| convolution | convolution and ReLU | slopes and the bias's gradient |
| --- | --- | --- |
${pooled.map(pooledRow).join('\n')}

## A convolution's gradients from what the pool behind it picked

The first convolution of a network needs the filter's gradient alone. Behind a ReLU more of the gradient is 0 than here, and what is 0 is left out.

| convolution, of whose gradient behind the pool so much is 0 | filter's gradient | both gradients |
| --- | --- | --- |
${pickedRows().join('\n')}

## The last one or two rows of a product by themselves, not as four

| examples through a dense layer of 784 to 128 | forward |
| --- | --- |
${leftOver.map(leftRow).join('\n')}
`
process.stdout.write(text)
if (process.argv.includes('--write')) writeFileSync(join(import.meta.dirname, 'paths.md'), text)
