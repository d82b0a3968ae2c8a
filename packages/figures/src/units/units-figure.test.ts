import { letter } from '@longhand/derivation'
import { describe, expect, test } from 'vitest'
import type { Labelled, UnitsDrawing } from './drawing.ts'
import { unitsFigure } from './units-figure.ts'

const given = (base: string, sub: string, written: string): Labelled => ({
  sign: letter(base, sub),
  written,
  origin: 'given',
  of: `${base}${sub}`,
})

const worked = (base: string, sub: string, written?: string): Labelled => ({
  sign: letter(base, sub),
  origin: 'derived',
  of: `${base}${sub}`,
  ...(written !== undefined && { written }),
})

const drawing: UnitsDrawing = {
  title: 'Two inputs <and> a unit',
  inputs: [given('i', '1', '0.05'), given('i', '2', '0.1')],
  layers: [
    {
      units: [worked('h', '1', '0.59327')],
      weights: [[given('w', '1', '0.15')], [given('w', '2', '0.2')]],
      biases: [given('b', '1', '0.35')],
    },
  ],
  targets: [given('t', '1', '0.01')],
  loss: worked('E', ''),
}

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0

describe.each(['wide', 'narrow'] as const)('unitsFigure, %s', (layout) => {
  const svg = unitsFigure(drawing, { layout })

  test('given units are squares, computed ones circles, the loss a diamond', () => {
    expect(count(svg, /<rect class="node"/g)).toBe(2)
    expect(count(svg, /<circle class="node"/g)).toBe(1)
    expect(count(svg, /<path class="node"/g)).toBe(1)
  })

  test('an edge for every weight, the bias and the output', () => {
    expect(count(svg, /class="edge"/g)).toBe(2 + 1 + 1)
  })

  test('a number that is not reached yet is absent', () => {
    expect(svg).toContain('Error: E.')
    expect(count(svg, /data-of="E"><\/text>/g)).toBe(0)
  })

  test('every number carries where it comes from', () => {
    expect(svg).toMatch(/data-origin="given" data-of="i1">0\.05</)
    expect(svg).toMatch(/data-origin="derived" data-of="h1">0\.59327</)
  })

  test('says what it shows, escaped', () => {
    expect(svg).toContain('<title>Two inputs &lt;and&gt; a unit</title>')
    expect(svg).toContain('Weights: w1 = 0.15, w2 = 0.2, b1 = 0.35.')
  })
})

test('unitsFigure, narrow: weights on crossing edges keep apart, however long their names', () => {
  const weight = (sub: string) => given('w', sub, '0.25')
  const svg = unitsFigure(
    {
      ...drawing,
      layers: [
        {
          units: [worked('h', '1'), worked('h', '2')],
          weights: [
            [weight('h1,1'), weight('h1,2')],
            [weight('h2,1'), weight('h2,2')],
          ],
          biases: [],
        },
      ],
    },
    { layout: 'narrow' },
  )
  const boxes = [
    ...svg.matchAll(/class="bg" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="(\d+)"/g),
  ].map(([, ...sides]) => sides.map(Number))
  const meet = ([x = 0, y = 0, w = 0, h = 0]: number[], [u = 0, v = 0, s = 0, t = 0]: number[]) =>
    x < u + s && u < x + w && y < v + t && v < y + h
  expect(boxes).toHaveLength(4)
  expect(meet(boxes[1] ?? [], boxes[2] ?? [])).toBe(false)
})
