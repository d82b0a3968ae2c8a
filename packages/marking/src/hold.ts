import { type Derivation, type Rewrite, rewrite, type Sheet, struck } from '@longhand/derivation'

/** The working rewritten by an idea wherever it applies; undefined where its value stays. */
export const hold = (by: Rewrite, root: Derivation, sheet: Sheet): Derivation | undefined => {
  const outcome = rewrite(root, by, sheet)
  if (outcome === struck || outcome.type !== 'derivation') return undefined
  return outcome.value === root.value ? undefined : outcome
}
