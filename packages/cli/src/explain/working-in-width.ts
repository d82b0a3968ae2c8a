import {
  type Asked,
  type Choices,
  type Line,
  styleOf,
  textFormat,
  workingOf,
} from '@longhand/render'
import { wrap } from '../wrap.ts'

/** A working as text; a line that is too long is broken, so that each = stands under the first. */
export const workingInWidth = (working: Asked, width: number, choices: Choices = {}): string =>
  workingOf(working, styleOf(textFormat, choices))
    .map((line) => lineInWidth(line, width))
    .join('\n')

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
