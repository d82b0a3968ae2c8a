import type { Derivation } from '@longhand/derivation'
import { hasIssues, sentenceOf } from '@longhand/network'
import type { Subject } from './subject.ts'
import type { WorkedExample } from './worked-example.ts'

/** The network or problem of an example, or one of its variants; a misspelled name throws. */
export const subjectOf = ({ subject, variants }: WorkedExample, name?: string): Subject => {
  if (name === undefined) return subject
  const variant = variants.get(name)
  if (variant === undefined)
    throw new Error(`No variant ${name}; there are ${[...variants.keys()].join(', ')}.`)
  return variant.subject
}

/** A quantity that prose names; a misspelled one throws, which stops the build. */
export const quantityOf = (
  example: WorkedExample,
  quantity: string,
  variant?: string,
): Derivation => {
  const checked = subjectOf(example, variant).derivation(quantity)
  if (hasIssues(checked)) throw new Error(checked.issues.map(sentenceOf).join(' '))
  return checked.value
}
