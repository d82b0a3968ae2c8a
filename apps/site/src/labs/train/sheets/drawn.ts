import { networkFigure } from '@longhand/figures'
import { hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { countNetwork } from '@longhand/parameters'
import type { Contestant } from './sheet.ts'
import { sheets } from './sheets.ts'

/** What the build says of a sheet's networks: the page need not work it out again. */
export interface Drawn {
  /** The first network, wide and upright, as SVG. */
  readonly wide: string
  readonly narrow: string
  /** Of each contestant. */
  readonly parameters: readonly number[]
}

const placedOf = ({ label, network }: Contestant): PlacedNetwork => {
  const placed = placeNetwork(network)
  if (hasIssues(placed)) throw new RangeError(`${label}: ${placed.issues[0]?.try}`)
  return placed.value
}

const drawnOf = (contestants: readonly [Contestant, ...Contestant[]]): Drawn => {
  const [first] = contestants
  const title = `The network ${first.label}`
  return {
    wide: networkFigure(placedOf(first), { layout: 'wide', title }),
    narrow: networkFigure(placedOf(first), { layout: 'narrow', title }),
    parameters: contestants.map((one) =>
      Number(countNetwork(placedOf(one)).totals.parameters.value),
    ),
  }
}

/** The networks of every sheet, by its id. */
export const drawnSheets = (): Readonly<Record<string, Drawn>> =>
  Object.fromEntries(sheets.map(({ id, contestants }) => [id, drawnOf(contestants)]))
