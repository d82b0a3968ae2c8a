import type { Line } from '@longhand/render'
import { wrap } from '../wrap.ts'

/** Lines as text; one that is too long is broken, so that each = stands under the first. */
export const linesInWidth = (lines: readonly Line[], width: number): string =>
  lines.map((line) => lineInWidth(line, width)).join('\n')

const lineInWidth = ({ left, address, rows }: Line, width: number): string => {
  const symbol = left === '' ? address : left
  const sides = rows.map(({ relation, written }) => `${relation} ${written}`)
  const oneLine = [symbol, ...sides].join(' ')
  if (oneLine.length <= width) return oneLine
  const indent = symbol.length + 1
  return sides
    .map((side) => wrap(side, width, indent))
    .join('\n')
    .replace(' '.repeat(indent), `${symbol} `)
}
