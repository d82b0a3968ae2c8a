import { addressOf, type Derivation } from '@longhand/derivation'
import { type Step, stepsOf } from '../../derivation/steps.ts'
import { siteStyle } from '../../derivation/styles.ts'

/** A number that a page shows: where it comes from, and its working. */
export interface Shown {
  /** `conv1.parameters`, with the variant before it: `two-towers:conv1.parameters`. */
  readonly name: string
  readonly derivation: Derivation
}

/** The name of a number of a page. */
export const nameOf = (quantity: string, variant?: string): string =>
  variant === undefined ? quantity : `${variant}:${quantity}`

const linesIn = ({ derivation, parts }: Step): readonly Derivation[] => [
  derivation,
  ...parts.flatMap(linesIn),
]

/** Every line that the working of a number shows, each once. */
export const linesOf = (root: Derivation, variant?: string, depth?: number): readonly Shown[] =>
  linesIn(stepsOf(root, siteStyle(), depth)).map((derivation) => ({
    name: nameOf(addressOf(derivation), variant),
    derivation,
  }))

/** The lines of a working that a claim can lead to: those that stand on the page by themselves. */
export const topsOf = (root: Derivation): readonly Derivation[] =>
  root.rule === 'total'
    ? [root, ...stepsOf(root, siteStyle(), 1).parts.map(({ derivation }) => derivation)]
    : [root]
