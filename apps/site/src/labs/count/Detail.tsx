import type { Derivation } from '@longhand/derivation'
import type { FunctionComponent } from 'preact'
import { loadTexSetter } from '~/tex/tex-setter.ts'
import { useLoaded } from '../use-loaded.ts'

/** With what sets its formulas, so that it is drawn once. */
const loadWorking = async () => {
  const [{ Working }] = await Promise.all([import('~/derivation/Working.tsx'), loadTexSetter()])
  return Working
}

interface Props {
  /** One number, or those that stand together. */
  readonly of: readonly Derivation[]
  /** Sets the lines of one network apart from those of another. */
  readonly variant: string
}

/** More parts than these are told by their sum alone. */
const mostParts = 24

const isLong = ({ formula }: Derivation): boolean =>
  formula.type === 'sum' && formula.terms.length > mostParts

/** The working of what was opened, loaded when the first one is opened. */
export const Detail: FunctionComponent<Props> = ({ of, variant }) => {
  const Working = useLoaded(loadWorking, true)
  return (
    <div aria-live="polite" aria-busy={Working === undefined}>
      {Working === undefined ? (
        'Loading the working …'
      ) : (
        <Working roots={of} variant={variant} depth={of.some(isLong) ? 0 : 3} />
      )}
    </div>
  )
}
