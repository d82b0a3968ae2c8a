import { glossary } from '@longhand/derivation'
import { ideas, slips } from '@longhand/marking'
import { kindGroups, layerKinds } from '@longhand/network'
import { expect, test } from 'vitest'
import { slugOf } from '../src/layers/slug-of.ts'
import { pageAt, pages } from './built.ts'

test.each(Object.keys(layerKinds))('the kind %s has a page', (kind) => {
  expect(pageAt(`layers/${slugOf(kind)}/`).html).toContain('<h1')
})

test('kinds are listed under their groups, every kind once', () => {
  const [, ...groups] =
    pageAt('layers/')
      .html.split('<main')[1]
      ?.split(/<h2[^>]*>/) ?? []
  expect(groups.map((group) => group.split('</h2>')[0])).toEqual(Object.values(kindGroups))
  const listed = groups.flatMap((group) =>
    [...group.matchAll(/href="[^"]*\/layers\/([^/"]+)\/"/g)].map(([, slug]) => slug),
  )
  expect(listed.sort()).toEqual(Object.keys(layerKinds).map(slugOf).sort())
})

test.each([...ideas.keys()])('the idea %s has a page', (id) => {
  expect(pageAt(`misconceptions/${id}/`).html).toContain('class="versus"')
})

test.each(slips)('the slip $id has a page', ({ id }) => {
  expect(pageAt(`misconceptions/${id}/`).html).toContain('class="versus"')
})

test('rounding on the way has a page, and every mistake stands in the list', () => {
  expect(pageAt('misconceptions/early-rounding/').html).toContain('<table')
  const { html } = pageAt('misconceptions/')
  const ids = [...ideas.keys(), ...slips.map(({ id }) => id), 'early-rounding']
  expect(ids.filter((id) => !html.includes(`misconceptions/${id}/`))).toEqual([])
})

test('every word of the working stands in the glossary', () => {
  const { html } = pageAt('reference/glossary/')
  const missing = Object.keys(glossary).filter((word) => !html.includes(`id="${word}"`))
  expect(missing).toEqual([])
})

test('no word runs into the number after it', () => {
  const joined = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/[a-z]{3}<span data-origin="\w+"[^>]*>\d/g)].map(
      ([text]) => `${path} ${text}`,
    ),
  )
  expect(joined).toEqual([])
})

test('crumbs lead to the part of a list that a page stands in', () => {
  const crumb = pageAt('misconceptions/forgot-bias/')
    .html.split('class="crumb"')[1]
    ?.split('</p>')[0]
  expect(crumb).toContain('misconceptions/#counting-parameters')
  expect(pageAt('misconceptions/').html).toContain('id="counting-parameters"')
})
