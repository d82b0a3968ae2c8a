import type { Phase, Work } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import { linesInReach } from '@longhand/handouts'
import { type Checked, hasIssues } from '@longhand/network'

/** A line of the way through a training step. */
export interface Walked {
  readonly phase: Phase
  /** Its address without the step of the training: `hidden.kernel[0][0].gradient`. */
  readonly of: string
  readonly line: Derivation
}

/**
 * An address without the step of the training that it names.
 *
 * @example withoutStep('hidden.outputStep2[0][0]') // 'hidden.output[0][0]'
 */
export const withoutStep = (id: string): string => id.replace(/Step\d+(?=[[.]|$)/, '')

/** Every line of a step of the training, in the order in which a person works. */
export const walkedIn = (work: Work, step: number): Checked<readonly Walked[]> => {
  const walk = linesInReach(work.walk(step))
  if (hasIssues(walk)) return walk
  return {
    value: walk.value.map(({ id, phase, line }) => ({ phase, of: withoutStep(id), line: line() })),
  }
}
