import { type Derivation, rewrite, struck } from '@longhand/derivation'
import { withoutRounding } from '@longhand/marking'

/** A working in which no step of a window is rounded, if it comes to a fraction; else nothing. */
export const leftAsFraction = (derivation: Derivation): readonly Derivation[] => {
  const outcome = rewrite(derivation, withoutRounding)
  const isFraction = outcome !== struck && !Number.isInteger(Number(outcome.value))
  return isFraction && outcome.type === 'derivation' ? [outcome] : []
}
