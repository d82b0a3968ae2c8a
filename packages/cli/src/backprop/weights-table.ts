import type { Work } from '@longhand/backprop'
import type { Expression } from '@longhand/derivation'
import {
  type Cell,
  type Column,
  signOfNode,
  styleOf,
  type Table,
  textFormat,
  writeValue,
} from '@longhand/render'
import { type Weight, weightsIn } from './weights-in.ts'

const style = styleOf(textFormat, { digits: { decimals: 9 } })

/** A number to nine places; a given one as it was given. */
export const toNinePlaces = (node: Expression): string => writeValue(node, style)

const left = (heading: string): Column => ({ heading, align: 'left' })
const right = (heading: string): Column => ({ heading, align: 'right' })

const rowOf = ({ address, before, gradient, updated }: Weight): readonly Cell[] => {
  const sign = before && signOfNode(before)
  return [
    address,
    sign === undefined ? '' : textFormat.sign(sign),
    before === undefined ? '' : toNinePlaces(before),
    toNinePlaces(gradient),
    toNinePlaces(updated),
  ].map((words) => ({ words }))
}

/** The first weights of a problem as a table: before, gradient, updated. */
export const weightsTable = (work: Work, most: number): Table => {
  const rows: (readonly Cell[])[] = []
  for (const weight of weightsIn(work)) {
    if (rows.length === most) break
    rows.push(rowOf(weight))
  }
  return {
    columns: [left('Weight'), left(''), right('Before'), right('Gradient'), right('Updated')],
    rows,
  }
}
