import { cell, sum, workedTable } from '@longhand/derivation'
import { axesOf, type PlacedOf, shapeInWords, shapeOf } from '@longhand/network'
import { unitGrid } from '../writing/desk.ts'
import { at, example, indicesOf } from '../writing/indices.ts'
import type { GradientRule, Lack } from './gradient-rule.ts'
import { passOn } from './pass-on.ts'

/** Branches added: each of them gets all of the error back. */
export const add: GradientRule<'add'> = {
  lacks: (layer) => lacksRepeats(layer),
  work: ({ output: { type } }, { desk, inputs }) => {
    const indices = [example, ...indicesOf[type]]
    const here = at(...indices)
    const [first] = inputs
    const output = workedTable(unitGrid(desk, 'output', 'activation', first.shape.slice(1)), {
      rule: 'add',
      because: 'the branches, added number by number',
      indices,
      formula: sum(inputs.map((input) => cell(input, ...here))),
    })
    const line = {
      rule: 'add-back',
      because: 'a sum grows as each of its terms does: every branch gets all that comes back',
      indices,
    }
    return {
      output,
      tables: [output],
      back: (reach) =>
        passOn(
          reach,
          inputs.map(() => ({ ...line, formula: cell(reach, ...here) })),
        ),
    }
  },
}

/** A branch that is repeated along an axis, because it is one position long there. */
const lacksRepeats = ({ inputs, output }: PlacedOf<'add'>): Lack | undefined => {
  const sizes = axesOf(output).map(({ size }) => size.value)
  const other = inputs.find((input) => {
    const own = axesOf(input).map(({ size }) => size.value)
    return own.length !== sizes.length || own.some((size, i) => size !== sizes[i])
  })
  if (other === undefined) return undefined
  return {
    field: 'inputs',
    expected: `branches that all are ${shapeInWords(shapeOf(output))}`,
    received: `${shapeInWords(shapeOf(other))}, which would be repeated`,
    try: 'Give all branches one shape.',
  }
}
