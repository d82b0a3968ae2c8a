import type { Derivation } from '@longhand/derivation'
import type { Figure, NamedNetwork } from '@longhand/examples'
import { hasIssues, type PlacedNetwork, sentenceOf } from '@longhand/network'
import { derivationOf } from '@longhand/questions'

/** A published figure beside what it comes to. */
export interface CheckedFigure {
  readonly figure: Figure
  readonly computed: Derivation
  /** Whether they agree in the digits that were published. */
  readonly agrees: boolean
}

/** Whether a number is the published one, in the digits that were published. */
export const agree = ({ value, rounded, isCut }: Figure, computed: number): boolean => {
  if (rounded === undefined) return value === computed
  const steps = computed / rounded
  return Math.abs((isCut ? Math.floor(steps) : Math.round(steps)) * rounded - value) < rounded / 1e6
}

/** Every figure that was published for a network, beside what it comes to. */
export const checkedFigures = (
  { figures }: NamedNetwork,
  network: PlacedNetwork,
): readonly CheckedFigure[] =>
  figures.map((figure) => {
    const found = derivationOf(network, figure.quantity)
    if (hasIssues(found)) throw new Error(found.issues.map(sentenceOf).join(' '))
    const computed = found.value
    return { figure, computed, agrees: agree(figure, Number(computed.value)) }
  })
