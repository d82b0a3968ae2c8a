import type { Digits } from '@longhand/render'

/** Three ways to write the same working. */
export type Notation = 'net-out' | 'z-a-delta' | 'matrix'

/** Every notation, the usual one first. */
export const notations: readonly Notation[] = ['net-out', 'z-a-delta', 'matrix']

/** How a reader wants a working written. */
export interface Presentation {
  readonly notation?: Notation
  /** Left out, six significant digits. */
  readonly digits?: Digits
  /** Whether ∂E/∂w stands in one line, from the error to the weight; in matrices it never does. */
  readonly chain?: 'full' | 'links'
}
