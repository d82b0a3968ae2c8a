import {
  as,
  derive,
  type Expression,
  negation,
  plays,
  quantity,
  quotient,
  type Rewrite,
  slotsOf,
  sum,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'

const isRead = plays('input-height', 'input-width', 'input-depth', 'input-steps')
const isWindow = plays('kernel-height', 'kernel-width', 'kernel-depth', 'kernel-steps', 'window')

/** The parts of (i − 1)s − 2p + k, wherever they stand in it. */
const partsOf = (formula: Expression): readonly Expression[] =>
  slotsOf(formula).flatMap((slot) =>
    isRead(slot) || isWindow(slot) || plays('stride')(slot) || plays('padding-taken')(slot)
      ? [slot]
      : slot.type === 'product' || slot.type === 'sum'
        ? partsOf(slot)
        : [],
  )

/** ⌊(i + 2p − k) / s⌋ + 1 in the place of (i − 1)s − 2p + k, and ⌈i / s⌉ in that of i·s. */
const forward: Rewrite = (node) => {
  if (node.type !== 'derivation') return undefined
  if (node.rule !== 'spread-positions' && node.rule !== 'same-spread') return undefined
  const parts = partsOf(node.formula)
  const [read, stride] = [parts.find(isRead), parts.find(plays('stride'))]
  if (read === undefined || stride === undefined) return undefined
  if (node.rule === 'same-spread')
    return derive({ ...node, formula: as('window-steps', quotient(read, stride, 'ceil')) })
  const added = parts.filter(plays('padding-taken')).flatMap(slotsOf)
  const taken = parts.filter(isWindow).map((window) => as('window-taken', negation(window)))
  const steps = quotient(sum([read, ...added, ...taken]), stride, 'floor')
  const first = quantity('first-position', 1, node.of)
  return derive({ ...node, formula: sum([as('window-steps', steps), first]) })
}

/** Uses the output size of a convolution where the layer goes the other way. */
export const forwardFormulaForTransposed: Idea = {
  id: 'forward-formula-for-transposed',
  title: 'The forward formula for a transposed convolution',
  believes: 'The learner works the output size out as for an ordinary convolution.',
  says: ({ part }) => {
    const stride = part('stride')
    return `You used the formula of an ordinary convolution. A transposed one goes the other way: each input moves the window ${stride === undefined ? 'a stride' : `${stride} positions`} further in the output.`
  },
  wayBack:
    'Lay the kernel down once for each input, a stride apart, and count the positions that it covers from the first to the last.',
  example: { subject: 'there-and-back', quantity: 'back.output.height' },
  rewrites: [forward],
}
