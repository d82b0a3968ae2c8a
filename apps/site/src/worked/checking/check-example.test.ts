import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkExample } from './check-example.ts'
import { components } from './components.ts'
import { faultLine } from './fault.ts'

const problem = `
network: lenet-5
variants: { copy: { says: torchvision's AlexNet, network: alexnet-torchvision } }
questions:
  - { of: C1.trainable, asks: C1, claims: [{ says: '156', source: lecun }] }
sources: [{ id: lecun, says: LeCun 1998 }]
`

const prose = `---
title: LeNet-5
description: A page.
---

<Ask>How many of 340,908 connections?</Ask>

<Figure title="LeNet-5" />

## The working

<Working of="C1.trainable" />

## The claims

<Claims />

## What goes wrong most often

<WrongIdeas of="C1.trainable" />

## Try it yourself

<Try of="C1.trainable" />

## Sources

<Sources />
`

const faults = (change: (page: string) => string, file = problem): readonly string[] =>
  checkExample({ problem: file, prose: change(prose) }).map((fault) => faultLine('x', fault))

test('checkExample: a page in order has no fault', () => {
  expect(faults((page) => page)).toEqual([])
})

describe('checkExample: one line a fault, with its place', () => {
  const after = (text: string) => (page: string) =>
    page.replace('<Claims />', `<Claims />\n\n${text}`)
  test.each([
    ['a typed-in number', after('It has 60,000 of them.'), /x\/index\.mdx:18 "60,000" is typed in/],
    ['a typed-in number in a formula', after('$0.25$'), /:18 "0.25" is typed in/],
    ['an unknown quantity', after('<Value of="C1.parametres" />'), /:18 <Value .*parametres/],
    ['an unknown variant', after('<Value of="conv1.macs" in="other" />'), /:18 .*one of copy/],
    ['an unknown question', after('<Try of="C3.macs" />'), /:18 <Try of="C3.macs">/],
    ['an unknown component', after('<Valu of="C1.macs" />'), /:18 .*Value\?/],
    ['an unknown word of a table', after('<Counts quantities={["flop"]} />'), /:18 .*"flop"/],
    ['broken mathematics', after('$\\frac{1}{2$'), /:18 .*KaTeX/],
    ['mathematics that only looks right', after('$ä$'), /:18 .*LaTeX/],
    ['a picture without words', after('![](a.png)'), /:18 a picture without a text/],
    ['a figure without a title', after('<Figure />'), /:18 a figure without a title/],
    ['a missing part', (page: string) => page.replace('## Sources', ''), /no heading "## Sources"/],
    [
      'parts out of order',
      (page: string) =>
        page.replace('The claims', 'Sources').replace('Sources\n\n<S', 'The claims\n\n<S'),
      /headings out of order/,
    ],
    [
      'a claim without working',
      (page: string) =>
        page.replace('<Working of="C1.trainable" />', '<Working of="C3.trainable" />'),
      /a claim of C1\.trainable, which is nowhere worked out/,
    ],
    ['broken MDX', after('<Value of='), /x\/index\.mdx/],
  ])('%s', (_, change, line) => {
    expect(faults(change).join('\n')).toMatch(line)
    expect(faults(change).every((fault) => !fault.includes('\n'))).toBe(true)
  })

  test.each([
    [
      'a claim without a source',
      problem.replace(', source: lecun', ''),
      /problem\.yaml:5 .*source/,
    ],
    ['a claim of an unknown source', problem.replace('id: lecun', 'id: you'), /"lecun"/],
    [
      'an unknown quantity',
      problem.replace('of: C1.trainable', 'of: C9.trainable'),
      /problem\.yaml/,
    ],
  ])('problem.yaml: %s', (_, file, line) => {
    expect(faults((page) => page, file).join('\n')).toMatch(line)
  })
})

describe('checkExample: no fault hides another', () => {
  const spoilt = (page: string) =>
    page.replace('<Claims />', '<Claims />\n\n![](a.png)\n\n<Value of="C9.macs" />\n\n<Valu />')
  const ofPage = [/:18 a picture without/, /:20 <Value /, /:22 no component is called Valu/]
  const more = problem
    .replace(', source: lecun', '')
    .replace('LeCun 1998 }', 'LeCun 1998 }, { id: lecun, says: again }')
  test.each([
    ['a claim without a source', more, [/:5 .*source/, /sources: expected each id once/]],
    [
      'a question without its words, and another of what is not there',
      problem.replace(
        'asks: C1,',
        "claims: [{ says: '1', source: me }] }\n  - { of: C9.macs, asks: no,",
      ),
      [/:5 questions\[0\]\.asks/, /:5 .*"me"/, /:6 .*C9/],
    ],
    [
      'two fields too many, and a variant of an unknown network',
      `${problem.replace('alexnet-torchvision', 'alexnt').replace('says: LeCun', 'sas: x, says: LeCun')}odd: 1\n`,
      [/sas/, /odd/, /:3 .*alexnt/],
    ],
  ])('%s', (_, file, lines) => {
    const found = faults(spoilt, file)
    for (const line of [...lines, ...ofPage])
      expect(
        found.filter((fault) => line.test(fault)),
        String(line),
      ).toHaveLength(1)
    expect(found).toHaveLength(lines.length + ofPage.length)
  })

  test('a network that cannot be read: what the file says of its sources, and all of the page', () => {
    const file = problem.replace('lenet-5', 'lenet').replace('id: lecun', 'id: you')
    const found = faults((page) => page.replace('## Sources', '<Valu />'), file).join('\n')
    for (const line of [/:2 network/, /:5 .*"lecun"/, /no heading/, /Valu/])
      expect(found).toMatch(line)
  })
})

test('components: every part that a page can name, and no other', () => {
  const parts = readdirSync(join(import.meta.dirname, '../parts'))
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.replace('.astro', ''))
  expect([...components.keys()].sort()).toEqual([...parts, 'Show'].sort())
})
