import katex from 'katex'
import { expect, test } from 'vitest'
import { pages } from './built.ts'
import { texIn } from './tex-in.ts'

/** What KaTeX has against a formula, in its strictest mode; the marks of a formula are allowed. */
const complaint = (tex: string): string | undefined => {
  try {
    katex.renderToString(tex, {
      throwOnError: true,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
      trust: ({ command }) => command === '\\htmlClass',
    })
    return undefined
  } catch (error) {
    return String(error)
  }
}

const formulas = new Map(pages.flatMap(({ path, html }) => texIn(html).map((tex) => [tex, path])))

test('every formula of every page is set in the strictest mode', () => {
  const faults = [...formulas].flatMap(([tex, path]) => {
    const says = complaint(tex)
    return says === undefined ? [] : [`${path} ${tex}: ${says}`]
  })
  expect(faults).toEqual([])
  expect(formulas.size).toBeGreaterThan(1_000)
  expect(complaint('\\frac{1}{')).toBeDefined()
  expect(complaint('é')).toBeDefined()
})

test('no page has a formula that KaTeX could not read', () => {
  const broken = pages.filter(({ html }) => html.includes('katex-error')).map(({ path }) => path)
  expect(broken).toEqual([])
})
