import type { Network } from '@longhand/network'

/** A backpropagation problem as plain data, as `longhand backprop` reads it. */
export interface ProblemData {
  readonly network: Network
  readonly [field: string]: unknown
}

/** A backpropagation problem that pages and commands find by its name. */
export interface NamedProblem {
  readonly name: string
  readonly title: string
  readonly problem: ProblemData
  /** Where its numbers are from. */
  readonly source: string
}
