import type { ClassReport, NamedTally } from '@longhand/marking'
import { axisX, barX, plot, text } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { shortened } from '../shortened.ts'

/** A part of a bar: how often a name met a verdict. */
interface Part {
  readonly name: string
  readonly verdict: string
  readonly count: number
}

/** Colours that differ in lightness too, for those who do not see them. */
const colors: Readonly<Record<string, string>> = {
  right: '#1b7f5c',
  convention: '#a487c9',
  wrong: '#a3332a',
  unreadable: '#b8b8b8',
}

/** Behind the charts, and between the parts of a bar. */
const paper = '#ffffff'

const rowHeight = 24
const width = 840
/** Letters of a name that fit beside the bars. */
const mostLetters = 44
/** More bars than fit a screen tell nothing: the most frequent are shown. */
const mostRows = 30

/** A class report as one SVG: bars for ideas, questions and people, counts beside them. */
export const plotOf = (report: ClassReport): string => {
  const ideas = report.ideas
    .filter(({ wrong, convention }) => wrong + convention > 0)
    .flatMap(({ id, wrong, convention }) => partsOf(id, { convention, wrong }))
  const charts = [
    { title: 'Ideas that explain answers', parts: ideas },
    { title: 'Answers to each question', parts: report.questions.flatMap(partsOfTally) },
    { title: 'Answers of each person', parts: report.people.flatMap(partsOfTally) },
  ].filter(({ parts }) => parts.length > 0)
  const names = charts.flatMap(({ parts }) => parts.map(({ name }) => labelOf(name).length))
  // one margin for all, so that the bars of the three charts begin below each other
  const marginLeft = 24 + 6.5 * Math.max(0, ...names)
  return stacked(charts.map(({ title, parts }) => chartOf(title, parts, marginLeft)))
}

const partsOf = (name: string, counts: Readonly<Record<string, number>>): readonly Part[] =>
  Object.entries(counts).map(([verdict, count]) => ({ name, verdict, count }))

const partsOfTally = ({ name, right, convention, wrong, unreadable }: NamedTally) =>
  partsOf(name, { right, convention, wrong, unreadable })

/** A chart and how high it is. */
interface Chart {
  readonly svg: string
  readonly height: number
}

const chartOf = (title: string, all: readonly Part[], marginLeft: number): Chart => {
  const { document } = parseHTML('<html></html>')
  const everyName = new Set(all.map(({ name }) => name))
  const names = [...everyName].slice(0, mostRows)
  const parts = all.filter(({ name, count }) => names.includes(name) && count > 0)
  const height = 70 + rowHeight * names.length
  const totals = totalsOf(parts)
  const most = Math.max(...totals.map(({ count }) => count))
  const svg = plot({
    document,
    width,
    height,
    ariaLabel: title,
    marginLeft,
    marginTop: 40,
    marginRight: 320,
    x: { label: 'answers' },
    y: { domain: names, label: null, tickFormat: labelOf },
    color: { domain: Object.keys(colors), range: Object.values(colors) },
    marks: [
      text([everyName.size > mostRows ? `${title}: ${mostRows} of ${everyName.size}` : title], {
        frameAnchor: 'top-left',
        dx: 16 - marginLeft,
        dy: -32,
        fontSize: 14,
        fontWeight: 'bold',
      }),
      axisX({ ticks: ticksUpTo(most), tickFormat: 'd', label: 'answers', labelAnchor: 'center' }),
      barX(parts, {
        x: 'count',
        y: 'name',
        fill: 'verdict',
        stroke: paper,
        title: titleOf,
        order: Object.keys(colors),
      }),
      text(totals, { x: 'count', y: 'name', text: 'says', textAnchor: 'start', dx: 6 }),
    ],
  })
  return { svg: svg.outerHTML, height }
}

const labelOf = (name: string): string => shortened(name, mostLetters)

const mostTicks = 8

/** Whole numbers from 0 on, as many as fit. */
const ticksUpTo = (most: number): readonly number[] => {
  const step = Math.max(1, Math.ceil(most / mostTicks))
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step)
}

const titleOf = ({ name, verdict, count }: Part): string => `${name}: ${count} ${verdict}`

const inWords: Readonly<Record<string, string>> = { convention: 'by convention' }

/** What stands beside a bar: its counts in words, so that colour is not needed. */
const totalsOf = (parts: readonly Part[]) =>
  [...new Set(parts.map(({ name }) => name))].map((name) => {
    const own = parts.filter((part) => part.name === name)
    return {
      name,
      count: own.reduce((total, { count }) => total + count, 0),
      says: own.map(({ verdict, count }) => `${count} ${inWords[verdict] ?? verdict}`).join(', '),
    }
  })

/** Charts one below the other. */
const stacked = (charts: readonly Chart[]): string => {
  let top = 0
  const placed = charts.map(({ svg, height }) => {
    const at = svg.replace('<svg ', `<svg y="${top}" `)
    top += height + 20
    return at
  })
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" role="img" aria-label="Class report">`
  const ground = `<rect width="${width}" height="${top}" fill="${paper}"/>`
  return [open, '<title>Class report</title>', ground, ...placed, '</svg>'].join('\n')
}
