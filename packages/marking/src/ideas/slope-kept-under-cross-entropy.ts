import {
  cell,
  derive,
  type Expression,
  negation,
  plays,
  product,
  type Sheet,
  sum,
} from '@longhand/derivation'
import type { Idea } from '../idea.ts'
import { mistaken } from '../mistaken.ts'
import { partIn } from '../part-in.ts'

const beforePlace = /^[^[]*/

/** A number that is found by its address; of a whole table, its cell where `path` reads. */
const besidePath = (path: Expression, address: string, sheet: Sheet): Expression | undefined => {
  const found = sheet.find(address)
  if (found?.type !== 'cell') return found
  const read = partIn(path, ({ type }) => type === 'cell')
  return read?.type === 'cell' && read.at.length === found.at.length
    ? cell(found.table, ...read.at)
    : undefined
}

/** Keeps a sigmoid’s slope beside the shortcut. */
export const slopeKeptUnderCrossEntropy: Idea = {
  id: 'slope-kept-under-cross-entropy',
  title: 'The slope kept beside the shortcut',
  believes:
    'The learner uses output minus target and multiplies by out times one minus out besides.',
  says: () =>
    'You multiplied output minus target by a slope. With cross-entropy that slope has cancelled already.',
  wayBack: 'Work one delta out the long way: the division by the output cancels the slope.',
  example: { subject: 'three-classes', quantity: 'output.delta[0][0]' },
  rewrites: [
    (node, sheet) => {
      if (node.type !== 'derivation' || node.rule !== 'output-delta') return undefined
      const path = partIn(node.formula, plays('own-path'))
      if (path === undefined) return undefined
      const out = besidePath(path, node.of.replace('.delta', '.output'), sheet)
      const target = besidePath(path, node.of.replace(beforePlace, 'target'), sheet)
      if (out === undefined || target === undefined) return undefined
      const slope = [out, sum([mistaken(1), negation(out)])]
      return derive({ ...node, formula: product([sum([out, negation(target)]), ...slope]) })
    },
  ],
}
