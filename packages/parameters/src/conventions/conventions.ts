import { type Derivation, derive, sum } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { connectionReadings } from './connections.ts'
import type { Convention } from './convention.ts'
import { multiplicationReadings } from './multiplications.ts'
import { activationConventions, allConnections, parameterConventions, plainMacs } from './usual.ts'

/** Every named way to count: the usual ones first, in the order of tables, then their readings. */
export const conventions: readonly Convention[] = [
  ...parameterConventions,
  allConnections,
  plainMacs,
  ...activationConventions,
  ...connectionReadings,
  ...multiplicationReadings,
]

const plain = (name: string): string => name.toLowerCase().replace(/-/g, '')

/**
 * The convention of this name, with hyphens or without.
 *
 * @example conventionNamed('flops-with-biases')?.id // 'flopsWithBiases'
 */
export const conventionNamed = (name: string): Convention | undefined =>
  conventions.find(({ id }) => plain(id) === plain(name))

/** A network under one convention: its layers, and their sum. */
export interface CountUnder {
  readonly convention: Convention
  readonly layers: readonly Derivation[]
  readonly total: Derivation
}

/** Counts a network under one convention. */
export const countUnder = (network: PlacedNetwork, convention: Convention): CountUnder => {
  const layers = network.layers.map((layer) => convention.count(layer))
  const total = derive({
    rule: 'total',
    because: 'the layers, added',
    term: convention.term,
    of: 'total',
    formula: sum(layers.filter(({ value }) => value !== 0)),
  })
  return { convention, layers, total }
}
