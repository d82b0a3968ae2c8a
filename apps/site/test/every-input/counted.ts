import { exampleNamed } from '@longhand/examples'
import { type Checked, hasIssues, type PlacedNetwork, placeNetwork } from '@longhand/network'
import { readModel } from '@longhand/network/text'
import { conventions, countUnder } from '@longhand/parameters'
import { groupDigits } from '@longhand/render'
import type { Page } from 'playwright'
import { expect } from 'vitest'

const soon = <T>(value: () => T) => expect.poll(value, { timeout: 20_000 })

/** What is counted, each under a convention. */
export const counted = ['parameters', 'connections', 'macs'] as const

/** What should stand there, changed beside the page. */
export interface Expected {
  network: Checked<PlacedNetwork>
  text: string
  sizes: readonly number[] | undefined
  beside: Checked<PlacedNetwork> | undefined
  readonly ids: Record<(typeof counted)[number], string>
}

/** The network in a text. */
export const placedIn = (text: string, sizes?: readonly number[]): Checked<PlacedNetwork> => {
  const reading = readModel(text, { input: sizes })
  return hasIssues(reading) ? reading : placeNetwork(reading.value.network)
}

const totalsOf = (network: PlacedNetwork, ids: readonly string[]): readonly string[] =>
  ids.map((id) => {
    const convention = conventions.find((one) => one.id === id)
    if (convention === undefined) throw new RangeError(id)
    const { value } = countUnder(network, convention).total
    return Number.isNaN(Number(value)) ? '?' : groupDigits(String(value), ',')
  })

const inAll = (page: Page) => page.locator('.count tfoot tr:first-child .n').allInnerTexts()

/** Whether the page says what the packages say: all that is wrong, or the totals. */
export const agrees = async (page: Page, { network, beside, ids }: Expected) => {
  if (hasIssues(network)) {
    const paths = () => page.locator('.lab .issues').first().locator('code').allInnerTexts()
    const expected = network.issues.slice(0, 8).flatMap(({ path }) => (path === '' ? [] : [path]))
    return soon(paths).toEqual(expected)
  }
  const [parameters = '', ...others] = totalsOf(network.value, Object.values(ids))
  if (beside === undefined || hasIssues(beside))
    return soon(() => inAll(page)).toEqual([parameters, ...others])
  const [second = ''] = totalsOf(beside.value, [ids.parameters])
  return soon(() => inAll(page)).toEqual([parameters, second, ...others])
}

/** How the page begins. */
export const start = (): Expected => {
  const network = exampleNamed('alexnet')?.network
  if (network === undefined) throw new RangeError('alexnet')
  return {
    ...{ network: placeNetwork(network), text: JSON.stringify(network) },
    ...{ sizes: undefined, beside: undefined },
    ids: { parameters: 'parameters', connections: 'connections', macs: 'macs' },
  }
}
