import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { pages } from './built.ts'
import { overflowing, overhang, unreachable } from './narrow.ts'
import { type Reader, startReader } from './reader.ts'
import { startTabs, type Tabs } from './tabs.ts'

/** As many as Vitest runs at a time. */
const atOnce = 5

let reader: Reader
let tabs: Tabs
beforeAll(async () => {
  reader = await startReader()
  tabs = await startTabs(reader, atOnce)
})
afterAll(() => reader.close())

/** Pages of one template that differ in their data only: a few stand for all. */
const isLikeOthers = (path: string): boolean =>
  /\/reference\/networks\/./.test(path) && !/(lenet-5|vgg-16|gpt-2|densenet-201)\/$/.test(path)

const paths = pages.map(({ path }) => path).filter((path) => !isLikeOthers(path))

const folderOf = (path: string): string => path.replace(/[^/]+\/$/, '')

/**
 * Pages whose colours are looked at. The pages of a folder take theirs from one template, so every
 * sixth of them stands for the others; axe looks at all else on every page.
 */
const coloured: ReadonlySet<string> = new Set(
  [...Map.groupBy(paths, folderOf).values()].flatMap((alike) =>
    alike.filter((_, i) => i % 6 === 0),
  ),
)

/** Everything that a reader could unfold, unfolded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('main details'))
      details.setAttribute('open', '')
  })

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
 * Takes the insides of formulas out: thousands of spans, all set by KaTeX in colours that another
 * test looks at, and MathML whose words another test reads. Axe would look at each of them.
 */
const emptyFormulas = (page: Page) =>
  page.evaluate(() => {
    for (const inside of document.querySelectorAll('.katex-html, math')) inside.replaceChildren()
  })

type RunOptions = Parameters<AxeBuilder['options']>[0]

/** What axe finds; of its rules the one on colours takes longest. */
const faultsIn = async (page: Page, rules: RunOptions): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], ...rules })
    // in the page itself: no frames to gather results from
    .setLegacyMode()
    .analyze()
  return violations.map(
    ({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
}

const colours = 'color-contrast'
const allButColours: RunOptions = { rules: { [colours]: { enabled: false } } }

const faultyColours = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark'
  })
  return faultsIn(page, { runOnly: [colours] })
}

/** Whether every lab of a page has come to life. */
const isLive = () => document.querySelector('astro-island[ssr]') === null

const wide = { width: 1280, height: 720 }

describe.concurrent('every page', () => {
  test.for(paths)(
    '%s: no errors, nothing for axe, nothing too wide, no number without an origin',
    (path, { expect }) =>
      tabs.read(path, async (page, faults) => {
        await page.waitForFunction(isLive)
        expect(await silent(page), 'numbers without an origin').toEqual([])
        expect(await bareRows(page), 'numbers among the symbols').toEqual([])
        await unfold(page)
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 740 })
          expect(await overhang(page), `hangs over at ${width} px`).toBe(0)
          expect(await overflowing(page), `overflows at ${width} px`).toEqual([])
          expect(await unreachable(page), `cannot be reached at ${width} px`).toEqual([])
        }
        await emptyFormulas(page)
        await page.setViewportSize(wide)
        const isColoured = coloured.has(path)
        expect(await faultsIn(page, isColoured ? {} : allButColours), 'axe').toEqual([])
        if (isColoured) expect(await faultyColours(page), 'axe in dark colours').toEqual([])
        expect(faults()).toEqual([])
      }),
  )
})
