import { readProblem, workProblem } from '@longhand/backprop'
import type { Derivation } from '@longhand/derivation'
import { type NamedProblem, problems } from '@longhand/examples'
import { axesOf, hasIssues, type LayerKind, type PlacedLayer } from '@longhand/network'

/** A gradient of a layer of some kind, in a known problem. */
export interface KindGradient {
  readonly problem: NamedProblem
  readonly gradient: Derivation
}

const first = (axes: number): string => '[0]'.repeat(axes)

/** The first gradient of a layer: of a weight, or how the error changes with its first output. */
const addressIn = ({ name, weights, output }: PlacedLayer): string => {
  const [tensor] = Object.entries(weights)
  if (tensor === undefined) return `${name}.delta[0]${first(axesOf(output).length)}`
  const [weight, { shape }] = tensor
  return `${name}.${weight}${first(shape.length)}.gradient`
}

const worked = problems.flatMap((problem) => {
  const read = readProblem(problem.problem)
  const work = hasIssues(read) ? read : workProblem(read.value)
  return hasIssues(work) ? [] : [{ problem, work: work.value }]
})

/** A gradient of the first layer of this kind that a known problem has. */
export const gradientOf = (kind: LayerKind): KindGradient | undefined =>
  worked
    .flatMap(({ problem, work }) =>
      work.network.layers
        .filter((layer) => layer.kind === kind)
        .map((layer) => ({ problem, gradient: work.find(addressIn(layer)) })),
    )
    .flatMap(({ problem, gradient }) =>
      gradient?.type === 'derivation' ? [{ problem, gradient }] : [],
    )[0]
