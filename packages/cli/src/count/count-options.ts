/** How a count can be written. */
export type CountFormat =
  | 'table'
  | 'json'
  | 'markdown'
  | 'latex'
  | 'csv'
  | 'torchsummary'
  | 'torchinfo'
  | 'keras'

/** What a caller of `longhand count` asks for. */
export interface CountOptions {
  readonly as: CountFormat
  /** Sizes of one example, where the file leaves them open. */
  readonly input?: readonly number[]
  /** Ways to count, side by side; `all` for every one. */
  readonly convention?: readonly string[]
  /** Every way to count this. */
  readonly quantity?: string
  readonly batch?: number
  readonly optimizer?: string
  readonly digits?: number
  readonly compare?: boolean
}
