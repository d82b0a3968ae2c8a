import type { Derivation } from '@longhand/derivation'
import type { FunctionComponent } from 'preact'
import { Result } from './Result.tsx'

interface Props {
  readonly of: Derivation
  /** Where its working stands open, if somewhere. */
  readonly href: string | undefined
}

/** A number that was worked out, and the way to its working. */
export const Opening: FunctionComponent<Props> = ({ of, href }) =>
  href === undefined ? (
    <Result of={of} />
  ) : (
    <a class="opens" href={href}>
      <Result of={of} />
    </a>
  )
