import { afterAll, beforeAll, expect, test } from 'vitest'
import { site } from '../src/site.ts'
import { pages } from './built.ts'
import { arithmetic } from './results/arithmetic.ts'
import { faultsIn, wrongRows } from './results/faults-in.ts'
import { type PageReader, type PageResults, startPageReader } from './results/page-reader.ts'

let reader: PageReader
const read = new Map<string, PageResults>()
beforeAll(async () => {
  reader = await startPageReader()
  for (const { path, html } of pages)
    read.set(path.slice(site.base.length), await reader.read(html))
})
afterAll(() => reader.close())

/** What is wrong with the pages, a line a fault. */
const everywhere = (faults: (page: PageResults, path: string) => readonly string[]) =>
  [...read].flatMap(([path, page]) => faults(page, path).map((fault) => `${path}: ${fault}`))

test('every number in a result’s place says where it comes from, on every page', () => {
  expect(everywhere(({ silent }) => silent)).toEqual([])
})

test('every row of every working comes to its value, by its own digits', () => {
  expect(everywhere(({ rows }) => wrongRows(rows))).toEqual([])
  // rows that leave terms out (⋯) are few: the others are all read
  const rows = [...read.values()].flatMap((page) => page.rows)
  const readable = rows.filter(({ tex }) => arithmetic(tex) !== undefined)
  expect(readable.length).toBeGreaterThan(0.97 * rows.length)
})

test('every number of every page is what the packages, the sources and the runs say', () => {
  expect(everywhere(({ results }, path) => faultsIn(path, results))).toEqual([])
})

/** The same number with its last digit changed. */
const spoilt = (text: string): string =>
  text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10))

test('a wrong number would be told in every place of every kind of page', () => {
  const kinds = new Set<string>()
  const missed: string[] = []
  for (const [path, { results }] of read)
    for (const result of results) {
      const { text, origin, place, of } = result
      const kind = `${path.replace(/[^/]+\/$/, '')} ${place} ${origin} ${of === ''}`
      const isNumber = /^[−-]?[\d.,{}]+$/.test(text)
      if (kinds.has(kind) || !isNumber || place === 'row' || (origin === 'given' && of === ''))
        continue
      kinds.add(kind)
      if (faultsIn(path, [{ ...result, text: spoilt(text) }]).length === 0) missed.push(kind)
    }
  expect(missed).toEqual([])
  expect(kinds.size).toBeGreaterThan(20)
})

test('a wrong digit, a row that does not come to its value, a number of nobody: each is told', async () => {
  const page = pages.find(({ path }) => path.endsWith('/examples/alexnet-counts/'))
  const html = page?.html ?? ''
  const faultsOf = async (spoil: (html: string) => string) => {
    const found = await reader.read(spoil(html))
    const wrong = [...faultsIn('examples/alexnet-counts/', found.results), ...wrongRows(found.rows)]
    return [wrong.length, found.silent.length]
  }
  expect(await faultsOf((same) => same)).toEqual([0, 0])
  const [wrong = 0] = await faultsOf((all) => all.replaceAll('885{,}120', '885{,}130'))
  expect(wrong).toBeGreaterThan(1)
  const [row = 0] = await faultsOf((all) => all.replaceAll('11\\cdot 11', '11\\cdot 12'))
  expect(row).toBeGreaterThan(0)
  const own = '<b>34,944</b><svg class="fig"><text>9 maps</text></svg><p>one of 34,944 words</p>'
  const [, silent] = await faultsOf((all) => all.replace('</main>', `${own}</main>`))
  // a text that is a number, and a label of a figure; a number among words is prose
  expect(silent).toBe(2)
})
