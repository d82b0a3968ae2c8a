import type { Work } from '@longhand/backprop'
import { addressOf, type Derivation } from '@longhand/derivation'
import { type Line, lineOf, matrixLines, type Style } from '@longhand/render'
import type { Medium } from './medium.ts'
import { tableOf, withoutPlace } from './table-of.ts'

/**
 * The tables that some lines stand in, each as one line of matrices.
 *
 * Numbers on more than two axes fit no matrix: those lines stand one by one.
 */
export const inMatrices = (
  work: Work,
  lines: readonly Derivation[],
  style: Style,
  { matrices }: Medium,
): readonly Line[] => {
  const tables = new Set(lines.flatMap((line) => tableOf(work, line) ?? []))
  return matrixLines([...tables], style, matrices).flatMap((matrix) => {
    if (hasValue(matrix)) return [matrix]
    const entries = lines.filter((line) => withoutPlace(addressOf(line)) === matrix.address)
    return entries.length === 0 ? [matrix] : entries.map((line) => lineOf(line, style))
  })
}

/** Whether a line of matrices ends in numbers. */
export const hasValue = ({ rows }: Line): boolean => rows.some(({ kind }) => kind === 'value')
