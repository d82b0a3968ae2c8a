import { putDense } from '../graph/dense.ts'
import { numberIn } from '../graph/op-graph.ts'
import { biasIn, onlyReader, type Translate, type Translations } from '../graph/translate.ts'

const gemm: Translate = (op, build) => {
  const [x, kernel, bias] = [
    build.tensor(op.inputs[0]),
    build.constant(op.inputs[1]),
    build.constant(op.inputs[2]),
  ]
  if (x === undefined || kernel === undefined || numberIn(op, 'transA', 0) === 1) return false
  if (op.inputs[2] && bias === undefined) return false
  return putDense(op, build, {
    x,
    kernel,
    bias,
    isTransposed: numberIn(op, 'transB', 0) === 1,
  })
}

/** A product with a matrix, and the biases that are added behind it. */
const matMul: Translate = (op, build) => {
  const [x, kernel] = [build.tensor(op.inputs[0]), build.constant(op.inputs[1])]
  if (x === undefined || kernel === undefined) return false
  const [output] = op.outputs
  const add = onlyReader(build, output, /^Add$/)
  const bias = biasIn(build, add, output, kernel.dims[1] ?? 0)
  return putDense(op, build, {
    x,
    kernel,
    bias,
    output: bias === undefined ? output : add?.outputs[0],
  })
}

/** Products with weights. */
export const productOps: Translations = { Gemm: gemm, MatMul: matMul }
