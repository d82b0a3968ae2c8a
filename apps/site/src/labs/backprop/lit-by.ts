import { addressOf, type Derivation, type Expression, slotsOf } from '@longhand/derivation'
import { withoutStep } from './walked.ts'

/** Where a number of the working stands in the drawing of the first example. */
export const placeOf = (address: string): string =>
  withoutStep(address)
    .replace(/(\])\.\w+$/, '$1')
    .replace(/\.(?:net|delta)\[/, '.output[')
    .replace(/^(?:.*\.)?loss\[.*$/, 'loss')
    .replace(/^input\.output\[0\]/, 'input')
    .replace(/^target\[0\]/, 'target')

const operandsIn = (node: Expression): readonly string[] => {
  if (node.type === 'derivation') return [addressOf(node)]
  if (node.type === 'quantity') return node.of === undefined ? [] : [node.of]
  return slotsOf(node).flatMap(operandsIn)
}

/** Where in the drawing what a term names stands. */
export const placesOf = (term: Expression): readonly string[] => operandsIn(term).map(placeOf)

/** What of the drawing takes part in a line: its own place, and those of all that it names. */
export const litBy = (line: Derivation): ReadonlySet<string> =>
  new Set([addressOf(line), ...operandsIn(line.formula)].map(placeOf))
