import { type PlotOptions, plot } from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import { escaped } from '../svg.ts'

/** What a plot says to those who do not see it. */
export interface Said {
  readonly title: string
  readonly description: string
}

/** Colours of the page, and of paper where there is none. */
export const colours = {
  ink: 'var(--lh-ink, #151a26)',
  second: 'var(--lh-ink-2, #475063)',
  computed: 'var(--lh-computed, #1f3fbf)',
  wash: 'var(--lh-computed-wash, #e8edff)',
} as const

const style = {
  fontFamily: 'var(--lh-sans, "Public Sans", system-ui, sans-serif)',
  fontSize: '12px',
  background: 'none',
  color: colours.ink,
} as const

/** Quantities have a face of their own, on a page and off it. */
const mathematics = {
  'font-family': 'var(--lh-math, KaTeX_Main, "Latin Modern Math", serif)',
  'font-size': '13.5',
} as const

const isNumber = (text: string): boolean => /^[-−]?\d[\d,.]*(?:e[-−+]?\d+)?[kMG%]?$/.test(text)

/** A plot as SVG that stands alone and takes on the colours of the page around it. */
export const plotSvg = (options: PlotOptions, { title, description }: Said): string => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const drawn = plot({ ...options, style, document })
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  drawn.setAttribute('role', 'img')
  for (const label of drawn.querySelectorAll('text'))
    if (isNumber(label.textContent ?? ''))
      for (const [name, value] of Object.entries(mathematics)) label.setAttribute(name, value)
  const words = `<title>${escaped(title)}</title><desc>${escaped(description)}</desc>`
  // a picture is told by its title and description; its parts have no names of their own
  const svg = String(drawn.outerHTML).replaceAll(/ aria-label="[^"]*"/g, '')
  return svg.replace(/^<svg[^>]*>/, (tag) => tag + words)
}
