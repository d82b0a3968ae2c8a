import type { NamedProblem } from './named-problem.ts'
import { adamSteps } from './problems/adam-steps.ts'
import { momentumSteps } from './problems/momentum-steps.ts'
import { normalisedShortcut } from './problems/normalised-shortcut.ts'
import { smallConvolution } from './problems/small-convolution.ts'
import { threeClasses } from './problems/three-classes.ts'
import { twoTwoTwoProblem } from './problems/two-two-two.ts'

/** Every named problem. One that has the name of a network is that network with numbers in it. */
export const problems: readonly NamedProblem[] = [
  twoTwoTwoProblem,
  threeClasses,
  momentumSteps,
  adamSteps,
  smallConvolution,
  normalisedShortcut,
]

/**
 * The problem of this name.
 *
 * @example problemNamed('three-classes')?.problem.loss // 'cross-entropy'
 */
export const problemNamed = (name: string): NamedProblem | undefined =>
  problems.find((problem) => problem.name === name)
