import { type Derivation, type Rewriter, struck } from '@longhand/derivation'

/** A working as somebody with an idea has it; undefined where its value stays. */
export const held = (holds: Rewriter, root: Derivation): Derivation | undefined => {
  const outcome = holds.of(root)
  if (outcome === struck || outcome.type !== 'derivation') return undefined
  return outcome.value === root.value ? undefined : outcome
}
