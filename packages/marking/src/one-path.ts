import { as, bind, type Expression, plays, type Rewrite, type SumOver } from '@longhand/derivation'

const arePaths = plays('error-paths')

/** One of the ways back and not their sum; `k` counts from 0. */
export const onePath =
  (k: number): Rewrite =>
  (node) => {
    if (!arePaths(node)) return undefined
    const path = pathIn(node, k)
    return path && as('error-paths', path)
  }

const pathIn = (paths: Expression, k: number): Expression | undefined => {
  if (paths.type === 'sum' && paths.terms.length > 1) return paths.terms[k]
  return paths.type === 'sum-over' ? termAt(paths, k) : undefined
}

/** One term of a long sum, written out. */
const termAt = ({ indices, term }: SumOver, k: number): Expression | undefined => {
  const [index, ...others] = indices
  if (index === undefined || others.length > 0 || index.count < 2 || k >= index.count)
    return undefined
  return bind(term, { [index.name]: k })
}
