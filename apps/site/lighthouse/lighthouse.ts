/**
 * Looks at a page of every type with Lighthouse, as on a slow phone: `pnpm lighthouse`, after a
 * build. The table goes into `docs/lighthouse.md`.
 *
 * `pnpm lighthouse /layers/conv2d/` looks at that page alone, and writes nothing down.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchOptions } from '@longhand/browser'
import { chromium } from 'playwright'
import { measureOnce, slowdownFor } from './measure.ts'
import { pageTypes } from './page-types.ts'
import type { Report } from './report.ts'
import { serveZipped } from './serve-zipped.ts'
import { isEnough, tableFile, tableHead, tableRow } from './table.ts'

const port = 9333
/** How often a page is measured that falls short. */
const often = 3

const { origin, close } = await serveZipped(join(import.meta.dirname, '../dist'))
const browser = await chromium.launch(await launchOptions([`--remote-debugging-port=${port}`]))
const say = (line: string) => process.stdout.write(`${line}\n`)

interface Measured {
  readonly report: Report
  readonly slowdown: number
}

/** A page once, slowed down by as much as the machine could bear a moment ago. */
const measured = async (path: string, index: number): Promise<Measured> => {
  const slowdown = slowdownFor(index)
  const report = await measureOnce(origin + path, port, slowdown)
  if (report === undefined) throw new Error(`Lighthouse gave up on ${path}.`)
  return { report, slowdown }
}

const performanceOf = ({ report }: Measured): number => report.scores.performance ?? 0

const indexNow = async (): Promise<number> => {
  const looked = await measureOnce(`${origin}/404.html`, port, 1)
  return looked?.index ?? Number.POSITIVE_INFINITY
}

/** A page that falls short is measured more than once. */
const middleOf = async (path: string): Promise<Measured> => {
  const tries = [await measured(path, index)]
  while (tries.length < often && !tries.every(({ report }) => isEnough(report)))
    tries.push(await measured(path, await indexNow()))
  const sorted = tries.toSorted((a, b) => performanceOf(a) - performanceOf(b))
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

const asked = process.argv.slice(2)
const pages =
  asked.length > 0 ? asked.map((path) => ['asked for', path] as const) : Object.entries(pageTypes)
const rows: string[] = []
let index = await indexNow()
say(tableHead)
for (const [type, path] of pages) {
  const { report, slowdown } = await middleOf(path)
  index = report.index
  const row = tableRow(type, path, report, slowdown)
  rows.push(row)
  say(row)
  if (isEnough(report)) continue
  process.exitCode = 1
  for (const line of report.failed) say(`    ${line}`)
}
if (asked.length === 0) {
  const file = join(import.meta.dirname, '../../../docs/lighthouse.md')
  await writeFile(file, tableFile(rows, browser.version()))
}
await browser.close()
close()
