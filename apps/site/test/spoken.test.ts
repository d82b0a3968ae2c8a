import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './built.ts'
import { type Reader, startReader } from './reader.ts'

/** Words, numbers and the pauses between them: no sign is left for a voice to guess at. */
const said = /^[\p{L}\p{N} ,.;:()'%_"–-]+$/u

/** What each formula is called, and an empty text where nothing is. */
const namesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<math(?: aria-label="([^"]*)")?[ >]/g)].map(([, name = '']) =>
    name.replace(/&quot;/g, '"'),
  )

test('every formula of every page says itself in words', () => {
  const silent = pages.flatMap(({ path, html }) =>
    namesIn(html)
      .filter((name) => !said.test(name))
      .map((name) => `${path}: ${name}`),
  )
  expect(silent).toEqual([])
})

let reader: Reader
beforeAll(async () => {
  reader = await startReader()
})
afterAll(() => reader.close())

test.each([
  'backprop/#notation=matrix&at=9',
  'backprop/#notation=z-a-delta&at=9',
  'convolution/',
  'count/#network=lenet-5&open=0.parameters',
  'check/#answer=34848',
])('formulas made in %s say themselves in words', async (path) => {
  const { page } = await reader.open(`/${path}`)
  await page.locator('main math').first().waitFor({ state: 'attached' })
  const names = await page
    .locator('main math')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
  expect(names.filter((name) => !said.test(name))).toEqual([])
  await page.context().close()
})
