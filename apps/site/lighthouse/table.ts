import { cpus, loadavg } from 'node:os'
import { version } from './measure.ts'
import type { Report } from './report.ts'

/** The least that a page may have, of 100. */
export const least: Readonly<Record<string, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
}

const times = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
} as const

/** Whether a page has all that it must have. */
export const isEnough = ({ scores }: Report): boolean =>
  Object.entries(least).every(([category, score]) => (scores[category] ?? 0) >= score)

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const columns = ['page', 'address', ...Object.keys(least), ...Object.values(times), 'slowed down']

/** The head of the table, in Markdown. */
export const tableHead: string = [
  row(columns.map((column) => column.replace('-', ' '))),
  row(columns.map((_, i) => (i < 2 ? '---' : '---:'))),
].join('\n')

/** A page in the table. @param slowdown How much slower the machine was made. */
export const tableRow = (
  type: string,
  path: string,
  { scores, shown }: Report,
  slowdown: number,
): string =>
  row([
    type,
    `\`${path}\``,
    ...Object.keys(least).map((category) => String(scores[category])),
    ...Object.keys(times).map((audit) => shown[audit] ?? ''),
    `${slowdown}×`,
  ])

/** The file that keeps a table: what was measured, where and when. */
export const tableFile = (
  rows: readonly string[],
  chromium: string,
): string => `# Pages on a slow phone

Written by \`pnpm lighthouse\` on ${new Date().toISOString().slice(0, 10)}: Lighthouse ${version}, Chromium ${chromium}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(loadavg()[2] ?? 0)} programs wanting one of them.

Lighthouse’s own phone on a slow 4G network. How much slower than this machine the phone is follows from Lighthouse’s benchmark, run before, so that other work on the machine counts little; a page that falls short is measured three times, and the middle one stands here. Every page must have at least ${Object.entries(
  least,
)
  .map(([category, score]) => `${score} for ${category.replace('-', ' ')}`)
  .join(', ')}.

${tableHead}
${rows.join('\n')}
`
