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

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const boxesIn = (svg: string): readonly Box[] =>
  [...svg.matchAll(/class="bg" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="(\d+)"/g)].map(
    (found) => {
      const [left = 0, top = 0, width = 0, height = 0] = found.slice(1).map(Number)
      return { left, top, right: left + width, bottom: top + height }
    },
  )

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom

test.for([
  ['narrow', 2, 4],
  ['wide', 2, 4],
  // a bias between two units stands on edges, too
  ['narrow', 3, 10],
  ['wide', 3, 9],
] as const)(
  'unitsFigure, %s: weights between %i units and as many keep apart, and none is left out',
  ([layout, size, labels]) => {
    const names = Array.from({ length: size }, (_, i) => `h${i + 1}`)
    const layer = {
      units: names.map((name) => worked('h', name)),
      weights: names.map((from) => names.map((_, j) => given('w', `${from},${j + 1}`, '-0.25'))),
      biases: names.map((name) => given('b', name, '0.1')),
    }
    const inputs = names.map((name) => given('i', name, '1'))
    const boxes = boxesIn(unitsFigure({ ...drawing, inputs, layers: [layer] }, { layout }))
    expect(boxes).toHaveLength(labels)
    const covered = boxes.filter((one, i) => boxes.slice(i + 1).some((other) => meet(one, other)))
    expect(covered).toEqual([])
  },
)

test('unitsFigure: a minus is set as one', () => {
  const targets = [given('t', '1', '-0.5')]
  expect(unitsFigure({ ...drawing, targets }, { layout: 'wide' })).toContain('−0.5<')
})

test('unitsFigure, narrow: long biases at its sides stand within the drawing', () => {
  const [layer] = drawing.layers
  const wideOf = (written: string): number => {
    const layers = layer ? [{ ...layer, biases: [given('b', 'h1', written)] }] : []
    const svg = unitsFigure({ ...drawing, layers }, { layout: 'narrow' })
    return Number(/viewBox="-?[\d.]+ -?[\d.]+ ([\d.]+)/.exec(svg)?.[1])
  }
  expect(wideOf('0.1')).toBe(360)
  // some seven pixels a digit, on both sides
  expect(wideOf('-0.123456789012')).toBeGreaterThan(360)
})
