import { type Work, workProblem } from '@longhand/backprop'
import type { Convention } from '@longhand/marking'
import { hasIssues } from '@longhand/network'
import { problemDerivation } from './problem-derivation.ts'
import { variants } from './problem-variants.ts'

/** The same quantity under each convention that changes it. */
export const problemConventions = (work: Work, quantity: string): readonly Convention[] =>
  variedWorks(work).flatMap(({ id, says, varied }) => {
    const derivation = problemDerivation(varied, quantity)
    const isOther = !hasIssues(derivation) && derivation.value.value !== work.find(quantity)?.value
    return isOther ? [{ id, says, derivation: derivation.value }] : []
  })

/** A problem set up otherwise, and the convention that it stands for. */
interface Varied extends Pick<Convention, 'id' | 'says'> {
  readonly varied: Work
}

const known = new WeakMap<Work, readonly Varied[]>()

/** The problem under every convention that changes it; set up once for all questions to it. */
const variedWorks = (work: Work): readonly Varied[] => {
  const before = known.get(work)
  if (before !== undefined) return before
  const made = variants.flatMap(({ id, says, vary }) => {
    const changes = vary(work.problem)
    const varied = changes && workProblem({ ...work.problem, ...changes })
    return varied === undefined || hasIssues(varied) ? [] : [{ id, says, varied: varied.value }]
  })
  known.set(work, made)
  return made
}
