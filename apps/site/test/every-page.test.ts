import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { pages } from './built.ts'
import { type Reader, startReader } from './reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

/** Pages of one template that differ in their data only: a few stand for all. */
const isLikeOthers = (path: string): boolean =>
  /\/reference\/networks\/./.test(path) && !/(lenet-5|vgg-16|gpt-2|densenet-201)\/$/.test(path)

const paths = pages.map(({ path }) => path).filter((path) => !isLikeOthers(path))

/** Everything that a reader could unfold, unfolded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '')
  })

/** How far the page hangs over the right edge. */
const overhang = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Boxes that scroll sideways and that the keyboard cannot reach. */
const unreachable = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((box) => box.scrollWidth > box.clientWidth + 1 && box.clientWidth > 0)
      .filter((box) => {
        const { overflowX } = getComputedStyle(box)
        return overflowX === 'auto' && box.getAttribute('tabindex') === null
      })
      .map((box) => box.outerHTML.slice(0, 120)),
  )

/** Formulas and sentences that stand out of the box they are in. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(.drv-r:not(.scrollx), p, td, dd, .fig)')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0)
      .map((box) => `${box.scrollWidth} in ${box.clientWidth}: ${box.textContent?.slice(0, 80)}`),
  )

/** Where results stand: a working's numbers, a table's, a figure's, a list's, a door's. */
const results = '.drv-r[data-origin], td.n, .fig text:not(.lab):not(.sign), .wrongs .num, .doors .m'

/** Numbers in a result's place that do not say where they come from. */
const silent = (page: Page) =>
  page.locator(results).evaluateAll((places) => {
    const says = (element: Element | null) =>
      /^(derived|given|claimed|measured)$/.test(element?.getAttribute('data-origin') ?? '')
    return places
      .filter((place) => /\d/.test(place.textContent ?? ''))
      .filter((place) => !says(place.closest('[data-origin]')))
      .filter((place) => !says(place.querySelector('[data-origin]')))
      .map((place) => place.outerHTML.slice(0, 160))
  })

/** Rows of a working that give no origin: a formula in symbols has no number of two digits. */
const bareRows = (page: Page) =>
  page.locator('.drv-r:not([data-origin]) annotation').evaluateAll((formulas) =>
    formulas
      .map((formula) => (formula.textContent ?? '').replace(/\\text\{[^}]*\}\d*/g, ''))
      // a megabyte and a change of logarithm belong to the formula: nobody gave or computed them
      .map((tex) => tex.replace(/1\{,\}0(00|48)\{,\}(000|576)|\\ln\\left\(10\\right\)/g, ''))
      .filter((tex) => /\d\d/.test(tex)),
  )

/**
 * What axe finds. The insides of formulas are hidden from it: they are thousands of spans, all set
 * by KaTeX in colours that another test looks at.
 */
const faultsIn = async (page: Page, runOnly?: string[]): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .exclude('.katex-html')
    .options({ resultTypes: ['violations'], ...(runOnly && { runOnly }) })
    // in the page itself: no frames to gather results from
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
}

describe.concurrent('every page', () => {
  test.for(paths)(
    '%s: no errors, nothing for axe, nothing too wide, no number without an origin',
    async (path, { expect }) => {
      const { page, faults } = await reader.open(path, { colorScheme: 'light' })
      await page.waitForLoadState('load')
      expect(await faultsIn(page), 'axe in light colours').toEqual([])
      await page.evaluate(() => {
        document.documentElement.dataset.theme = 'dark'
      })
      expect(await faultsIn(page, ['color-contrast']), 'axe in dark colours').toEqual([])
      expect(await silent(page), 'numbers without an origin').toEqual([])
      expect(await bareRows(page), 'numbers among the symbols').toEqual([])
      await unfold(page)
      for (const width of [320, 360]) {
        await page.setViewportSize({ width, height: 740 })
        expect(await overhang(page), `hangs over at ${width} px`).toBe(0)
        expect(await overflowing(page), `overflows at ${width} px`).toEqual([])
        expect(await unreachable(page), `cannot be reached at ${width} px`).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})
