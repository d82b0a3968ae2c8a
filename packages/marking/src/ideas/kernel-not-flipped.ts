import { type Address, cell, type Expression, plays, replace, within } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { nearby } from '../nearby.ts'
import { moved } from '../neighbour.ts'

type Cell = Extract<Expression, { readonly type: 'cell' }>

/** The entry that stands across from one, through the middle of the kernel. */
const turnedAddress = (address: Address, sides: readonly number[]): Address => {
  let axis = 0
  return address.replace(/\[(\d+)\]/g, (entry, at) => {
    const side = sides[axis++]
    return side === undefined ? entry : `[${side - 1 - Number(at)}]`
  })
}

const turnedCell = (weight: Cell): Expression | undefined => {
  const { shape } = weight.table
  if (shape.length < 4) return undefined
  const at = weight.at.map((place, axis) => {
    if (axis > 1) return place
    const times = Object.entries(place.times).map(([name, by]) => [name, -by] as const)
    return { constant: (shape[axis] ?? 1) - 1 - place.constant, times: Object.fromEntries(times) }
  })
  return cell(weight.table, ...at)
}

/** Goes back through a convolution without turning the kernel. */
export const kernelNotFlipped: Idea = {
  id: 'kernel-not-flipped',
  title: 'The kernel not turned',
  believes:
    'The learner slides the kernel over what comes back as it stands, without turning it around.',
  says: () =>
    'You did not turn the kernel. What an entry sent to the right on the way forward comes back from the right.',
  wayBack:
    'Take one input and list the outputs that it fed, with the entry that fed each: the order is reversed.',
  example: { subject: 'small-convolution', quantity: 'largest.output[0][1][1][0].gradient' },
  source: 'Chintala 2014, on testing convolutions; community.deeplearning.ai 121204',
  rewrites: [
    replace(
      plays('backward-weight'),
      (weight, _, sheet) => {
        const sides =
          'of' in weight ? nearby(weight.of, sheet, 'kernelHeight', 'kernelWidth') : undefined
        if (sides === undefined) return weight.type === 'cell' ? turnedCell(weight) : undefined
        return moved(
          weight,
          (address) =>
            turnedAddress(
              address,
              sides.map(({ value }) => Number(value)),
            ),
          sheet,
        )
      },
      within('error-path'),
    ),
  ],
}
