import type { Derivation } from '@longhand/derivation'
import { hasIssues } from '@longhand/network'
import {
  type Attributes,
  misnamed,
  type Shows,
  subjectIn,
  textIn,
  textsIn,
  together,
} from './named.ts'
import { nameOf, type Shown } from './shown.ts'

type OfRoot = (root: Derivation, attributes: Attributes) => readonly Shown[]

/** A component that names quantities in some attributes, and what it shows of each. */
export const quantitiesIn =
  (names: readonly string[], shows?: OfRoot): Shows =>
  (attributes, example) => {
    const variant = textIn(attributes.in)
    const subject = subjectIn(example, variant)
    if (hasIssues(subject)) return subject
    return together(
      names.flatMap((name) => {
        const named = textsIn(attributes[name])
        if (named.length === 0) return [misnamed(name, 'a quantity', '', 'Name one in quotes.')]
        return named.map((quantity) => {
          const root = subject.value.derivation(quantity)
          if (hasIssues(root)) return root
          const itself = { name: nameOf(quantity, variant), derivation: root.value }
          return { value: [itself, ...(shows?.(root.value, attributes) ?? [])] }
        })
      }),
    )
  }
