import type { Checked, Issue } from '../../issue.ts'
import type { Shape } from '../../shape.ts'
import { openShape } from './fit.ts'
import type { Read } from './read-step.ts'

interface FirstTakes {
  readonly type: Shape['type']
  readonly last: number
  readonly areStepsFirst: boolean
}

/** What the first layer takes, its channels or features where the print says them. */
const firstTakes = (reads: readonly Read[]): FirstTakes => {
  const first = reads.find(
    ({ translated: { takes } }) => takes.types !== undefined || takes.last !== undefined,
  )
  const { types = ['vector'], last = Number.NaN } = first?.translated.takes ?? {}
  const channels = reads.find(({ translated }) => translated.takes.last !== undefined)
  const [type = 'vector'] = types
  return {
    type,
    last: Number.isNaN(last) ? (channels?.translated.takes.last ?? last) : last,
    areStepsFirst: first?.translated.takes.areStepsFirst === true,
  }
}

/** The shape of the input: the sizes that are given, else what the first layer takes. */
export const inputShape = (
  reads: readonly Read[],
  sizes: readonly number[] | undefined,
): Checked<Shape> => {
  const { type, last, areStepsFirst } = firstTakes(reads)
  if (sizes === undefined) return { value: openShape(type, last) }
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] = sizes
  const shapes: Readonly<Record<number, Shape>> = {
    1: { type: 'vector', features: a },
    2:
      type === 'sequence' && a === last && !areStepsFirst
        ? { type: 'sequence', steps: b, features: a }
        : { type: 'sequence', steps: a, features: b },
    3: { type: 'image', height: b, width: c, channels: a },
    4: { type: 'volume', depth: b, height: c, width: d, channels: a },
  }
  const shape = shapes[sizes.length]
  return shape === undefined ? { issues: [strangeInput(sizes)] } : { value: shape }
}

const strangeInput = (sizes: readonly number[]): Issue => ({
  path: 'input',
  expected: 'one to four sizes, without the batch',
  received: sizes.slice(0, 8).join('×'),
  try: 'Write 3x224x224 for an image: channels, rows, columns.',
})
