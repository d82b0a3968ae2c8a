import { hasIssues } from '@longhand/network'
import { styleOf, textFormat, writeValue } from '@longhand/render'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteStyle } from '../src/derivation/styles.ts'
import { readProse } from '../src/worked/checking/prose.ts'
import { numbersShown } from '../src/worked/checking/quantities.ts'
import { nameOf, type Shown } from '../src/worked/checking/shown.ts'
import { readExample } from '../src/worked/read-example.ts'
import { exampleFolders, filesOf } from '../tools/example-folders.ts'
import { type Parser, startParser } from './parser.ts'

let parser: Parser
beforeAll(async () => {
  parser = await startParser()
})
afterAll(() => parser.close())

/** Digits alone: without marks, braces and spaces of LaTeX. */
const digits = (tex: string): string => tex.replace(/\\htmlClass\{\w+\}|[{}\s]|\\,/g, '')

const worked = new Map<string, ReadonlyMap<string, Shown>>()

/** What the packages answer, by the name that a line has on its page; worked out once. */
const answers = (slug: string): ReadonlyMap<string, Shown> => {
  const known = worked.get(slug) ?? answersOf(slug)
  worked.set(slug, known)
  return known
}

const answersOf = (slug: string): ReadonlyMap<string, Shown> => {
  const folder = exampleFolders().find((one) => one.slug === slug)
  if (folder === undefined) throw new Error(slug)
  const { problem, prose, runs } = filesOf(folder)
  const example = readExample(problem, runs)
  if (hasIssues(example)) throw new Error(JSON.stringify(example.issues))
  const asked = example.value.questions.map(({ entry, derivation }) => ({
    name: nameOf(entry.of, entry.in),
    derivation,
  }))
  const shown = [...asked, ...numbersShown(readProse(prose), example.value)]
  return new Map(shown.map((one) => [one.name, one]))
}

const slugs = exampleFolders().map(({ slug }) => slug)

test.each(slugs)('%s: every line of a working ends in what the packages answer', async (slug) => {
  const lines = await parser.find(`examples/${slug}/`, (page) =>
    [...page.querySelectorAll('details[data-line]')].map((line) => ({
      of: line.getAttribute('data-line') ?? '',
      variant: line.closest('.drv')?.getAttribute('data-in') ?? undefined,
      says: line.querySelector('.drv-r.when-closed annotation')?.textContent ?? '',
      origin: line.querySelector('.drv-r.when-closed')?.getAttribute('data-origin'),
    })),
  )
  const known = answers(slug)
  expect(lines.length).toBeGreaterThan(0)
  for (const { of, variant, says, origin } of lines) {
    const name = nameOf(of, variant)
    const answer = known.get(name)
    if (answer === undefined) throw new Error(`${name} stands on the page and nobody asked for it.`)
    expect(origin, name).toBe('derived')
    expect(digits(says), name).toBe(digits(writeValue(answer.derivation, siteStyle())))
  }
})

test.each(slugs)('%s: every claim stands beside what the packages answer', async (slug) => {
  const rows = await parser.find(`examples/${slug}/`, (page) =>
    [...page.querySelectorAll('tr[data-claim]')].map((row) => ({
      href: row.querySelector('a.opens')?.getAttribute('href') ?? '',
      of: row.getAttribute('data-claim') ?? '',
      says: row.querySelector('a.opens .num')?.textContent ?? '',
      origins: [...row.querySelectorAll('[data-origin]')].map((at) =>
        at.getAttribute('data-origin'),
      ),
    })),
  )
  const values = [...answers(slug)].map(([name, { derivation }]) => ({
    of: name.split(':').at(-1),
    text: writeValue(derivation, styleOf(textFormat)),
  }))
  for (const { of, says, origins } of rows) {
    expect(origins.slice(0, 2), of).toEqual(['claimed', 'derived'])
    const same = values.filter((value) => value.of === of).map(({ text }) => text)
    // a number beside a claim of many digits is written with as many
    expect(
      same.some((text) => says.startsWith(text.slice(0, -1))),
      `${of}: ${says}`,
    ).toBe(true)
  }
})
