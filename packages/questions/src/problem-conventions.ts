import { type Problem, type Work, workProblem } from '@longhand/backprop'
import type { Convention } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { problemDerivation } from './problem-derivation.ts'

/** Another right way to set a problem up: what changes, if it is not so already. */
interface Variant {
  readonly id: string
  readonly says: string
  readonly vary: (problem: Problem) => Partial<Problem> | undefined
}

const updatesBiases = ({ update }: Problem): boolean => update?.biases !== false

const variants: readonly Variant[] = [
  {
    id: 'biases-left-alone',
    says: 'Right, if only the weights are updated and the biases are left alone.',
    vary: (problem) => (updatesBiases(problem) ? { update: { biases: false } } : undefined),
  },
  {
    id: 'biases-updated',
    says: 'Right, if the biases are updated too.',
    vary: (problem) => (updatesBiases(problem) ? undefined : { update: { biases: true } }),
  },
  {
    id: 'shared-bias',
    says: 'Right, if all units of a layer have one bias in common.',
    vary: ({ sharedBias }) => (sharedBias ? undefined : { sharedBias: true }),
  },
  {
    id: 'bias-per-unit',
    says: 'Right, if every unit has a bias of its own.',
    vary: ({ sharedBias }) => (sharedBias ? { sharedBias: false } : undefined),
  },
  {
    id: 'without-half',
    says: 'Right, if the error is the squared error without the ½.',
    vary: ({ loss }) => (loss === 'half-squared-error' ? { loss: 'squared-error' } : undefined),
  },
  {
    id: 'with-half',
    says: 'Right, if the error is half the squared error.',
    vary: ({ loss }) => (loss === 'squared-error' ? { loss: 'half-squared-error' } : undefined),
  },
]

/** The same quantity under each convention that changes it. */
export const problemConventions = (
  { problem, find }: Work,
  quantity: string,
): readonly Convention[] =>
  variants.flatMap(({ id, says, vary }) => {
    const changes = vary(problem)
    const work = changes && workProblem({ ...problem, ...changes })
    if (work === undefined || hasIssues(work)) return []
    const derivation = problemDerivation(work.value, quantity)
    const isOther = !hasIssues(derivation) && derivation.value.value !== find(quantity)?.value
    return isOther ? [{ id, says, derivation: derivation.value }] : []
  })
