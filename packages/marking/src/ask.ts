import {
  addressOfLayer,
  type Derivation,
  type Expression,
  layerOf,
  linesOf,
  partOf,
  slotsOf,
  type Value,
  type Word,
} from '@longhand/derivation'
import type { Ask } from './idea.ts'
import type { Question } from './question.ts'

/**
 * The right working as a sentence can ask for it.
 *
 * @param layer Where the idea is held; undefined: in several places, then only a number that is the
 * same in all of them is told.
 */
export const askOf = ({ truth, find }: Question, layer: string | undefined): Ask => {
  const lines = linesOf(truth).filter(({ of }) => layer === undefined || layerOf(of) === layer)
  return {
    part: (part) => {
      const [only, ...others] = valuesOf(part, lines)
      return only === undefined || others.length > 0 ? undefined : spell(only)
    },
    near: (what) => {
      const found = layer === undefined ? undefined : find(`${addressOfLayer(layer)}.${what}`)
      return found && spell(found.value)
    },
  }
}

const valuesOf = (part: Word, lines: readonly Derivation[]): ReadonlySet<Value> => {
  const playing = lines
    .flatMap(({ formula }) => nodesOf(formula))
    .filter((one) => partOf(one) === part)
  return new Set(playing.map(({ value }) => value))
}

/** The nodes of one line: what another line works out is looked at, not into. */
const nodesOf = (node: Expression): readonly Expression[] =>
  node.type === 'derivation' ? [node] : [node, ...slotsOf(node).flatMap(nodesOf)]

/** Whole numbers in full, others to six digits. */
const spell = (value: Value): string =>
  typeof value === 'bigint' || Number.isInteger(value)
    ? value.toLocaleString('en-GB')
    : value.toLocaleString('en-GB', { maximumSignificantDigits: 6 })
