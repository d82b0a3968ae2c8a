import { type Work, workProblem } from '@longhand/backprop'
import type { Convention } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { problemDerivation } from './problem-derivation.ts'
import { variants } from './problem-variants.ts'

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
