import type { Checked, Issue } from '../../issue.ts'
import { hints } from '../../schema/hints.ts'
import { quoted } from '../../schema/quoted.ts'
import type { Shape } from '../../shape.ts'
import { shapeFrom } from '../../shape-from.ts'
import type { DataOrder } from './data-order.ts'

/** The shape that a list such as `[null, 28, 28, 1]` states; the first entry is the batch. */
export const readBatchShape = (list: unknown, order: DataOrder, path: string): Checked<Shape> => {
  if (!Array.isArray(list))
    return { issues: [noShape(path, list === undefined ? 'nothing' : quoted(list))] }
  const said: readonly unknown[] = list.slice(1)
  const issues = said.flatMap((size, i) => sizeIssues(size, `${path}[${i + 1}]`))
  if (issues.length > 0) return { issues }
  const sizes = said.map((size) => (typeof size === 'number' ? size : Number.NaN))
  const shape = shapeFrom(order === 'channels-first' ? withChannelsLast(sizes) : sizes)
  return shape === undefined ? { issues: [noShape(path, quoted(list))] } : { value: shape }
}

const sizeIssues = (size: unknown, path: string): readonly Issue[] =>
  size === null || (Number.isSafeInteger(size) && Number(size) >= 1)
    ? []
    : [{ path, received: quoted(size), ...hints.size }]

/** Images and volumes have channels; a sequence has steps before its features in either order. */
const withChannelsLast = (sizes: readonly number[]): readonly number[] =>
  sizes.length > 2 ? [...sizes.slice(1), ...sizes.slice(0, 1)] : sizes

const noShape = (path: string, received: string): Issue => ({
  path,
  expected: 'the batch and one to four sizes, such as [null, 28, 28, 1]',
  received,
  try: 'Give the model an Input layer with a shape before you save it.',
})
