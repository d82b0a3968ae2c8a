import type { Building, Made, Tensor } from './building.ts'
import type { Constant, Op } from './op-graph.ts'
import { become, channelsOf, isLast } from './translate.ts'

/** A dense layer in no library's words. */
export interface DenseOp {
  readonly x: Tensor
  readonly kernel: Constant
  readonly bias: Constant | undefined
  readonly isTransposed?: boolean
  readonly activation?: string
  readonly output?: string | undefined
}

/** Adds a dense layer; false where its kernel does not fit what it reads. */
export const putDense = (
  op: Op,
  build: Building,
  { x, kernel, bias, isTransposed = false, activation, output }: DenseOp,
): boolean => {
  const [rows = 0, columns = 0] = kernel.dims
  const [inputs, units] = isTransposed ? [columns, rows] : [rows, columns]
  if (kernel.dims.length !== 2 || !isLast(x) || channelsOf(x) !== inputs) return false
  const config = {
    units,
    useBias: bias !== undefined,
    ...(activation === undefined ? {} : { activation }),
  }
  const without: Made['without'] = (isTaken) => (isTaken(bias) ? { useBias: false } : {})
  const made = { kind: 'dense', config, reads: [x], weights: [kernel, bias], without } as const
  return become(op, build, made, () => x.labels, output)
}
