import { expect, test } from 'vitest'
import { barsFigure } from './bars-figure.ts'
import { curvesFigure } from './curves-figure.ts'
import { dotsFigure } from './dots-figure.ts'
import { matrixFigure } from './matrix-figure.ts'

const evil = '<img src=x onerror="alert(1)">'
const said = { title: evil, description: evil }
const point = { x: 1, y: 0.5, low: 0.4, high: 0.6 }

const figures = {
  curves: curvesFigure({
    ...said,
    curves: [{ label: evil, points: [point, { ...point, x: 2 }] }],
    xLabel: evil,
    yLabel: 'accuracy',
  }),
  dots: dotsFigure({
    ...said,
    dots: [{ ...point, x: 1000, label: evil }],
    xLabel: 'n',
    yLabel: 'y',
  }),
  matrix: matrixFigure({
    ...said,
    rows: [
      [3, 1],
      [0, 4],
    ],
    names: [evil, 'b'],
    rowLabel: 'is',
    columnLabel: 'taken for',
    heading: evil,
  }),
  bars: barsFigure({ ...said, bars: [{ label: evil, value: 3 }], xLabel: 'answers' }),
}

test.each(Object.entries(figures))(
  '%s: text stays text, with a title for those who hear it',
  (_, svg) => {
    expect(svg).not.toContain('<img')
    expect(svg).toContain('role="img"')
    expect(svg).toMatch(/<title>&lt;img/)
    expect(svg.match(/<svg/g)).toHaveLength(1)
  },
)

test.each(Object.entries(figures))(
  '%s: numbers are set in the mathematics face, words are not',
  (_, svg) => {
    const texts = [...svg.matchAll(/<text([^>]*)>([^<]+)<\/text>/g)]
    const inMathematics = texts.filter(([, set = '']) => set.includes('--lh-math'))
    const numbers = texts.filter(([, , text = '']) => /^[\d.]+k?$/.test(text))
    expect(numbers.length).toBeGreaterThan(0)
    expect(inMathematics.map(([, , text]) => text)).toEqual(numbers.map(([, , text]) => text))
  },
)

test('matrixFigure: counts are written, zeros are not', () => {
  const numbers = [...figures.matrix.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(
    ([, digits]) => digits,
  )
  expect(numbers.sort()).toEqual(['1', '3', '4'])
})

test('curvesFigure: no points, no fault', () => {
  const nothing = { ...said, curves: [], xLabel: 'x', yLabel: 'y' }
  expect(curvesFigure(nothing)).toContain('</svg>')
  expect(curvesFigure({ ...nothing, curves: [{ label: 'a', points: [] }] })).toContain('</svg>')
})

test('curvesFigure: names of curves that end in one place stand apart', () => {
  const names = ['one', 'two', 'three']
  const svg = curvesFigure({
    title: 't',
    description: 'd',
    curves: names.map((label) => ({
      label,
      points: [
        { x: 1, y: 0 },
        { x: 2, y: 1 },
      ],
    })),
    xLabel: 'x',
    yLabel: 'y',
  })
  const heights = names.map((name) =>
    Number(new RegExp(`translate\\([\\d.]+,([-\\d.]+)\\)[^<]*>${name}<`).exec(svg)?.[1]),
  )
  const [first = 0, second = 0, third = 0] = heights.sort((a, b) => a - b)
  expect(second - first).toBeGreaterThan(10)
  expect(third - second).toBeGreaterThan(10)
})

test('curvesFigure: on a narrow screen names stand above, and numbers on the axis keep apart', () => {
  const points = Array.from({ length: 40 }, (_, i) => ({ x: i + 1, y: 1 / (i + 1) }))
  const curves = [
    { label: 'ReLU', points },
    { label: 'sigmoid', points },
  ]
  const svg = curvesFigure({ ...said, curves, xLabel: 'epoch', yLabel: 'loss', width: 340 })
  expect(svg).toContain('● ReLU')
  expect(svg).toContain('■ sigmoid')
  const axis = [...svg.matchAll(/<text[^>]*>(\d\d)<\/text>/g)].map(([, digits]) => digits)
  expect(axis).toEqual(['10', '20', '30', '40'])
})
