import type { BatchMatMulAttrs, TensorInfo } from '@tensorflow/tfjs-core'
import { type Call, type Kernel, kernelBefore, type Workshop } from '../tensorflow.ts'

interface Factors {
  readonly a: TensorInfo
  readonly b: TensorInfo
}

/**
 * A product of matrices of which one is transposed, as in every gradient of a dense layer: the
 * backend's is slow. Products of matrices as they lie go to the backend's.
 */
export const batchMatmul = (shop: Workshop): Kernel => {
  const before = kernelBefore(shop.tf, 'BatchMatMul')
  return {
    name: 'BatchMatMul',
    run: (call: Call<Factors, BatchMatMulAttrs>) => {
      const { inputs, attrs } = call
      const transposed = attrs.transposeA || attrs.transposeB
      return transposed && areAlike(inputs) ? multiply(shop, inputs, attrs) : before.run(call)
    },
  }
}

/** Whether each matrix of one has its own of the other, all of floats. */
const areAlike = ({ a, b }: Factors): boolean =>
  a.dtype === 'float32' &&
  b.dtype === 'float32' &&
  a.shape.length === b.shape.length &&
  a.shape.slice(0, -2).every((size, axis) => size === b.shape[axis])

/** A matrix as it lies: its sizes, and how many bytes part rows and columns; turned or not. */
const layOf = ({ shape }: TensorInfo, turned: boolean) => {
  const [height = 1, width = 1] = shape.slice(-2)
  const bytes = 4 * height * width
  return turned
    ? { rows: width, columns: height, down: 4, across: 4 * width, bytes }
    : { rows: height, columns: width, down: 4 * width, across: 4, bytes }
}

const multiply = (
  { tf, heap, kernels }: Workshop,
  { a, b }: Factors,
  { transposeA, transposeB }: BatchMatMulAttrs,
): TensorInfo => {
  const [left, right] = [layOf(a, transposeA), layOf(b, transposeB)]
  const { rows, columns: inner } = left
  const { columns } = right
  if (inner !== right.rows)
    throw new Error(`Error in matMul: inner shapes (${inner}) and (${right.rows}) must match.`)
  const outer = a.shape.slice(0, -2)
  const out = heap.output([...outer, rows, columns], 'float32')
  const [atA = 0, atB = 0, to = 0] = [a, b, out].map(heap.addressOf)
  const scratch = heap.allocate(kernels.matmulScratch(inner))
  for (let i = 0; i < tf.util.sizeFromShape(outer); i += 1)
    kernels.matmul(
      ...[rows, columns, inner],
      ...[atA + i * left.bytes, left.down, left.across],
      ...[atB + i * right.bytes, right.down, right.across],
      ...[0, to + i * rows * columns * 4, scratch],
    )
  heap.free(scratch)
  return out
}
