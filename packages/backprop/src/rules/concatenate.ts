import { type Affine, cell, sum, type Table, workedTable } from '@longhand/derivation'
import { axesOf, type PlacedOf } from '@longhand/network'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule, Lack } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/** Branches side by side: each gets back the error of its own channels. */
export const concatenate: GradientRule<'concatenate'> = {
  lacks: (layer) => lacksAxis(layer),
  work: ({ output: { type } }, { desk, inputs }) => {
    const indices = [example, ...indicesOf[type]]
    const channel = indices.at(-1) ?? ''
    const before = at(...indices.slice(0, -1))
    const starts = startsOf(inputs)
    const channels = inputs.reduce((all, input) => all + lastOf(input), 0)
    const shape = [...inputs[0].shape.slice(1, -1), channels]
    const output = workedTable(unitGrid(desk, 'output', 'activation', shape), {
      rule: 'concatenate',
      because: 'the number of the branch that this channel comes from',
      indices,
      // outside its own channels a branch adds nothing
      formula: sum(
        inputs.map((input, i) => cell(input, ...before, shifted(channel, -(starts[i] ?? 0)))),
      ),
    })
    const line = {
      rule: 'concatenate-back',
      because: 'every branch gets back what comes to its own channels',
      indices,
    }
    return {
      output,
      tables: [output],
      back: (reach) =>
        passOn(
          reach,
          starts.map((start) => ({
            ...line,
            formula: cell(reach, ...before, shifted(channel, start)),
          })),
        ),
    }
  },
}

const lastOf = ({ shape }: Table): number => shape.at(-1) ?? 0

/** The channel at which each branch begins. */
const startsOf = (inputs: readonly Table[]): readonly number[] =>
  inputs.map((_, i) => inputs.slice(0, i).reduce((all, input) => all + lastOf(input), 0))

const shifted = (name: string, by: number): Affine => ({ constant: by, times: { [name]: 1 } })

/** Another axis than that of the channels or features. */
const lacksAxis = ({ config: { axis }, output }: PlacedOf<'concatenate'>): Lack | undefined =>
  axis === -1 || axis === axesOf(output).length
    ? undefined
    : {
        field: 'axis',
        expected: '-1, the channels or features',
        received: String(axis),
        try: 'Leave it out.',
      }
