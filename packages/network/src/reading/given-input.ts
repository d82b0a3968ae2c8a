import { inputShapes } from '../input-shapes.ts'
import { type Checked, hasIssues, type Issue } from '../issue.ts'
import type { Network } from '../network.ts'
import { axesOf, mapShape, shapeInWords } from '../shape.ts'
import type { Reading } from './reading.ts'
import { unknownSizes } from './unknown-sizes.ts'

/**
 * The same reading with the sizes of its one input replaced.
 *
 * @param sizes In the order in which the network's own shape has them; undefined: as they are.
 */
export const withInput = <Read extends Reading>(
  reading: Checked<Read>,
  sizes: readonly number[] | undefined,
): Checked<Read> => {
  if (hasIssues(reading) || sizes === undefined) return reading
  const { network, notes } = reading.value
  const [only, ...others] = inputShapes(network)
  if (only === undefined || others.length > 0) return { issues: [severalInputs(others.length + 1)] }
  const [name, shape] = only
  const axes = axesOf(shape)
  if (axes.length !== sizes.length)
    return { issues: [wrongCount(shapeInWords(shape), sizes, axes.length)] }
  const places = new Map(axes.map((axis, i) => [axis.name, sizes[i] ?? Number.NaN]))
  const given = mapShape(shape, (_, axis) => places.get(axis) ?? Number.NaN)
  const input: Network['input'] = name === 'input' ? given : { [name]: given }
  const known = notes.filter(({ id }) => id !== 'unknown-size')
  const changed = { ...network, input }
  return {
    value: { ...reading.value, network: changed, notes: [...known, ...unknownSizes(changed)] },
  }
}

const severalInputs = (count: number): Issue => ({
  path: 'input',
  expected: 'a network with one input',
  received: `${count} of them`,
  try: 'Write the sizes of each input into the file.',
})

const wrongCount = (shape: string, sizes: readonly number[], count: number): Issue => ({
  path: 'input',
  expected: `${count} sizes, as the file has ${shape}`,
  received: sizes.slice(0, 8).join('x'),
  try: 'Leave the batch out, and write the sizes in the order of the file, joined by x.',
})
