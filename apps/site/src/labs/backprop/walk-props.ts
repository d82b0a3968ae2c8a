import type { Work } from '@longhand/backprop'
import type { Issue } from '@longhand/network'
import type { BackpropSettings, ChangeBackprop } from './backprop-settings.ts'
import type { Path } from './problem-data.ts'

/** What the way through a problem is made of. */
export interface WalkProps {
  readonly data: unknown
  readonly issues: readonly Issue[]
  /** The last work that was right. */
  readonly work: Work | undefined
  /** Whether the problem has been changed since, into one that is not. */
  readonly isStale: boolean
  readonly isFixed: boolean
  readonly settings: BackpropSettings
  readonly change: ChangeBackprop
  readonly put: (path: Path, value: unknown) => void
}
