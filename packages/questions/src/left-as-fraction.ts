import { type Derivation, rewrite, struck } from '@longhand/derivation'
import { ideas } from '@longhand/marking'

/** A working that comes to a fraction where no step of a window is rounded, as one that does. */
export const leftAsFraction = (derivation: Derivation): readonly Derivation[] =>
  (ideas.get('steps-not-rounded')?.rewrites ?? []).flatMap((by) => {
    const outcome = rewrite(derivation, by)
    const isFraction = outcome !== struck && !Number.isInteger(Number(outcome.value))
    return isFraction && outcome.type === 'derivation' ? [outcome] : []
  })
