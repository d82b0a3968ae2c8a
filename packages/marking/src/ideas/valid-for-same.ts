import {
  as,
  type Derivation,
  type Expression,
  negation,
  plays,
  product,
  quotient,
  type Sheet,
  sum,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { nearby } from '../nearby.ts'
import { partIn } from '../part-in.ts'
import { follows, rework } from '../rework.ts'

/** An axis that a window slides along, by the part its input plays there. */
const axes = [
  ['input-height', 'kernelHeight'],
  ['input-width', 'kernelWidth'],
  ['input-depth', 'kernelDepth'],
  ['input-steps', 'kernelSteps'],
] as const

interface Window {
  readonly input: Expression
  readonly kernel: Expression
  readonly stride: Expression
}

const windowOf = ({ of, formula }: Derivation, sheet: Sheet): Window | undefined => {
  const stride = partIn(formula, plays('stride'))
  for (const [part, side] of axes) {
    const input = partIn(formula, plays(part))
    const [kernel] = input === undefined ? [] : (nearby(of, sheet, side) ?? [])
    if (input && kernel && stride) return { input, kernel, stride }
  }
  return undefined
}

/** Works an output size out as if nothing were padded. */
export const validForSame: Idea = {
  id: 'valid-for-same',
  title: '“Valid” for “same”',
  believes: 'The learner subtracts the kernel, though padding “same” makes up for it.',
  says: () =>
    'You worked the size out as if nothing were padded. Padding “same” adds as many zeros as keep every position: only the stride makes the output smaller.',
  wayBack:
    'Read the padding first. With “same” divide by the stride and round up, and that is all.',
  example: { subject: 'one-of-each', quantity: 'strided.output.height' },
  rewrites: [
    rework(follows('same-positions'), (line, sheet) => {
      const { input, kernel, stride } = windowOf(line, sheet) ?? {}
      if (!input || !kernel || !stride) return undefined
      const steps = quotient(sum([input, negation(kernel)]), stride, 'floor')
      return sum([as('window-steps', steps), as('first-position', mistaken(1))])
    }),
    // a transposed convolution: the last input adds the whole window
    rework(follows('same-spread'), (line, sheet) => {
      const { input, kernel, stride } = windowOf(line, sheet) ?? {}
      if (!input || !kernel || !stride) return undefined
      return sum([product([sum([input, mistaken(-1)]), stride]), kernel])
    }),
  ],
}
