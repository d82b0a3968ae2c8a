import {
  type Derivation,
  derive,
  type Expression,
  plays,
  product,
  type Rewrite,
  replace,
  type Sheet,
} from '@longhand/derivation'
import { countsParameters as isCount } from './counts.ts'

/** What a layer's count is multiplied by; nothing where the idea does not apply. */
export type Factors = (line: Derivation, sheet: Sheet) => readonly Expression[]

const isKernel = plays('kernel')

/** Ideas that multiply a number of parameters: all of it, or the kernel and not the biases. */
export const multipliedCount = (factors: Factors): readonly Rewrite[] => {
  const times = (counted: Expression, line: Derivation, sheet: Sheet): Expression | undefined => {
    const by = factors(line, sheet)
    return by.length === 0 ? undefined : product([counted, ...by])
  }
  const all: Rewrite = (node, sheet) => {
    if (node.type !== 'derivation' || !isCount(node)) return undefined
    const formula = times(node.formula, node, sheet)
    return formula && derive({ ...node, formula })
  }
  const kernelOnly: Rewrite = (node, sheet, owner) => {
    if (node.type !== 'sum' || owner === undefined || !isCount(owner)) return undefined
    return replace(isKernel, (kernel) => times(kernel, owner, sheet))(node, sheet, owner)
  }
  return [all, kernelOnly]
}
