import type { WorkingFormat } from '../explain/working-formats.ts'
import type { PresentationOptions } from '../presentation-options.ts'

/** How a problem can be written. */
export type ProblemFormat = WorkingFormat | 'pytorch' | 'tfjs' | 'svg'

/** What a caller of `longhand backprop` asks for. */
export interface BackpropOptions extends PresentationOptions {
  readonly as: ProblemFormat
  /** One number alone. */
  readonly of?: string
  /** The step whose lines are walked through. */
  readonly walk?: number
  /** How often the weights are updated, whatever the problem says. */
  readonly steps?: number
}
