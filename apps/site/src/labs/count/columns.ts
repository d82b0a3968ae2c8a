import type { Derivation } from '@longhand/derivation'
import type { PlacedNetwork } from '@longhand/network'
import { conventionHeading, conventionNamed, conventions, countUnder } from '@longhand/parameters'
import type { CountSettings } from './count-settings.ts'

/** What is counted, each under a convention of the reader's choice. */
export const counted = ['parameters', 'connections', 'macs'] as const

/** One of them. */
export type Counted = (typeof counted)[number]

/** The conventions that a column can follow. */
export const readingsOf = (what: Counted) => conventions.filter(({ of }) => of === what)

/** The convention that a column follows: as the address has it, or the usual one. */
export const conventionOf = (settings: CountSettings, what: Counted) => {
  const said = conventionNamed(settings[what])
  const readings = readingsOf(what)
  const found = readings.find((one) => one === said) ?? readings[0]
  if (found === undefined) throw new Error(`No convention counts ${what}.`)
  return found
}

/** A column of the table: a number for each layer, and their sum. */
export interface CountColumn {
  readonly key: string
  readonly heading: string
  /** By layer; undefined where a network beside has no layer of the name. */
  readonly layers: readonly (Derivation | undefined)[]
  readonly total: Derivation
  /** Whether the numbers are those of the network beside. */
  readonly isBeside?: true
}

/** The columns of a network, the parameters of another after its own. */
export const columnsOf = (
  network: PlacedNetwork,
  settings: CountSettings,
  beside?: PlacedNetwork,
): readonly CountColumn[] =>
  counted.flatMap((what): readonly CountColumn[] => {
    const convention = conventionOf(settings, what)
    const { layers, total } = countUnder(network, convention)
    const own = { key: what, heading: conventionHeading(convention.id), layers, total }
    if (what !== 'parameters' || beside === undefined) return [own]
    return [own, besideColumn(network, beside, convention)]
  })

const besideColumn = (
  network: PlacedNetwork,
  beside: PlacedNetwork,
  convention: ReturnType<typeof conventionOf>,
): CountColumn => {
  const { layers, total } = countUnder(beside, convention)
  const byName = new Map(beside.layers.map(({ name }, i) => [name, layers[i]]))
  return {
    key: 'beside',
    heading: `of ${beside.name}`,
    layers: network.layers.map(({ name }) => byName.get(name)),
    total,
    isBeside: true,
  }
}
