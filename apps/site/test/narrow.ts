import type { Page } from 'playwright'

/** How far the page hangs over the right edge. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/** Boxes that scroll sideways and that the keyboard cannot reach. */
export const unreachable = (page: Page): Promise<readonly string[]> =>
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
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(.drv-r:not(.scrollx), p, td, dd, .fig)')]
      .filter((box) => box.scrollWidth > box.clientWidth + 2 && box.clientWidth > 0)
      .map((box) => `${box.scrollWidth} in ${box.clientWidth}: ${box.textContent?.slice(0, 80)}`),
  )
