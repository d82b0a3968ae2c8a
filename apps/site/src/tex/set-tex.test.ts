import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setTex } from './set-tex.ts'

const docs = join(import.meta.dirname, '../../../../docs')

/** Formulas in running text and in display; code is no formula. */
const formulas = (text: string): readonly string[] => {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$\n]+)\$/g)].map(
    ([, display, inline]) => display ?? inline ?? '',
  )
}

const files = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.mdx?$/.test(file),
)

test.each(files)('every formula of %s can be set', (file) => {
  for (const tex of formulas(readFileSync(join(docs, file), 'utf8')))
    expect(() => setTex(tex), tex).not.toThrow()
})

test.each([
  ['an unknown command', '\\nonsense{1}'],
  ['an open brace', '\\frac{1}{2'],
  ['a link', '\\href{https://example.org}{x}'],
  ['an id', '\\htmlId{x}{y}'],
])('setTex: %s throws', (_, tex) => {
  expect(() => setTex(tex)).toThrow()
})

test('setTex: a mark is a class, and the formula says itself in MathML', () => {
  expect(setTex('{\\htmlClass{c}{96}}')).toContain('class="enclosing c"')
  expect(setTex('k_{h}')).toContain('<msub>')
})

test('setTex: the words of a formula are its name, whatever a layer is called', () => {
  expect(setTex('C_{\\text{in}}')).toContain('<math aria-label="C sub in"')
  expect(setTex('P_{\\text{"a\\&b<c"}}')).toContain('aria-label="P sub &quot;a&amp;b&lt;c&quot;"')
})
