import type { Derivation } from '@longhand/derivation'
import type { Digits } from '@longhand/render'
import type { FunctionComponent } from 'preact'
import { Result } from './Result.tsx'

interface Props {
  readonly of: Derivation
  /** Where its working stands open, if somewhere. */
  readonly href: string | undefined
  readonly digits?: Digits | undefined
  /** The variant of the example that it is a number of. */
  readonly variant?: string | undefined
}

/** A number that was worked out, and the way to its working. */
export const Opening: FunctionComponent<Props> = ({ href, ...number }) =>
  href === undefined ? (
    <Result {...number} />
  ) : (
    <a class="opens" href={href}>
      <Result {...number} />
    </a>
  )
