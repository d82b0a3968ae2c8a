import { plays } from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { partIn } from '../part-in.ts'
import { isPoolSize } from '../pools.ts'
import { rework } from '../rework.ts'

/** Leaves the pools out of the sizes. */
export const poolingForgotten: Idea = {
  id: 'pooling-forgotten',
  title: 'Pooling forgotten',
  believes:
    'The learner follows the sizes through the convolutions and leaves out that pools shrink them.',
  says: () =>
    'You left the pooling out. A pool has no weights, and still every layer behind it reads fewer positions.',
  wayBack: 'Write the shape behind every layer down, also behind those that have no parameters.',
  example: { subject: 'alexnet', quantity: 'flatten.output.features' },
  rewrites: [
    rework(
      (line) => ['window-positions', 'same-positions'].includes(line.rule),
      (line, sheet) =>
        isPoolSize(line, sheet)
          ? partIn(line.formula, plays('input-height', 'input-width'))
          : undefined,
    ),
  ],
  held: 'everywhere',
}
