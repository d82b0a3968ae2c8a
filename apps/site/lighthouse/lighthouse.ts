/**
 * Looks at some pages with Lighthouse, as on a slow phone: `pnpm lighthouse`, after a build.
 *
 * `pnpm lighthouse /layers/conv2d/` looks at that page. Lighthouse is large, so it is fetched when
 * it is called and is no dependency. Run it on a machine that does nothing else: it measures time.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { launchOptions } from '@longhand/browser'
import { chromium } from 'playwright'
import { serveZipped } from './serve-zipped.ts'

const version = '13.5.0'
const port = 9333

const usual: readonly string[] = [
  '/',
  '/examples/alexnet-counts/',
  '/examples/weight-updates/',
  '/layers/conv2d/',
  '/misconceptions/forgot-bias/',
  '/check/',
  '/count/',
  '/backprop/',
  '/train/',
  '/reference/networks/lenet-5/',
]

/** The least that a page may have, of 100. */
const least: Readonly<Record<string, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A report, or nothing where Lighthouse gave up half way. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What Lighthouse says of an address, as it writes it. */
const reportOf = (address: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const words = ['-y', `lighthouse@${version}`, address, `--port=${port}`, '--output=json']
    const called = spawn('npx', [...words, '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] })
    const parts: Buffer[] = []
    called.stdout.on('data', (part) => parts.push(part))
    called.on('error', reject)
    called.on('close', () => resolve(parsed(Buffer.concat(parts).toString())))
  })

const scoreOf = (report: unknown, category: string): number => {
  const categories = isObject(report) && isObject(report.categories) ? report.categories : {}
  const found = categories[category]
  return isObject(found) ? Math.round(Number(found.score) * 100) : Number.NaN
}

/** Checks that did not pass, by what Lighthouse calls them. */
const failed = (report: unknown): readonly string[] => {
  const audits = isObject(report) && isObject(report.audits) ? Object.values(report.audits) : []
  return audits
    .filter(isObject)
    .filter(({ score }) => typeof score === 'number' && score < 0.9)
    .map(({ title, displayValue }) => `${title}${displayValue ? `: ${displayValue}` : ''}`)
}

const { origin, close } = await serveZipped(join(import.meta.dirname, '../dist'))
const browser = await chromium.launch(await launchOptions([`--remote-debugging-port=${port}`]))
const asked = process.argv.slice(2)
for (const path of asked.length > 0 ? asked : usual) {
  const report = await reportOf(origin + path)
  const scores = Object.keys(least).map(
    (category) => [category, scoreOf(report, category)] as const,
  )
  const isEnough = scores.every(([category, score]) => score >= (least[category] ?? 0))
  const shown = scores.map(([category, score]) => `${category} ${score}`).join('  ')
  process.stdout.write(`${isEnough ? '✓' : '✗'} ${path}  ${shown}\n`)
  if (!isEnough) {
    process.exitCode = 1
    for (const line of failed(report)) process.stdout.write(`    ${line}\n`)
  }
}
await browser.close()
close()
