import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'

const page = (headings: string, ...rows: readonly string[]): string => {
  const rule = headings.replace(/[^|]+/g, '---')
  return [headings, rule, ...rows].join('\n')
}
const told = (text: string) =>
  markPage(text, 'markdown').claims.map(({ claimed, verdict }) => `${claimed} ${verdict}`)

// 26·6 = 156, 151·16 = 2,416, 400·120 + 120 = 48,120, together 50,692; 216/4 + 1 = 55
describe('markPage: a column of formulas is worked out row by row', () => {
  const head = '| Layer | Params | Calculation |'
  const rows = ['| C1 | 156 | (5·5·1+1)·6 |', '| C3 | 2,416 | 6*(5·5·6+1)*16/6 |']

  test('parameters, and a total of them', () => {
    const fc = '| F5 | 48,120 | 400·120+120 |'
    const right = ['156 right', '2416 right', '48120 right']
    expect(told(page(head, ...rows, fc, '| Total | 50,692 | |'))).toEqual([...right, '50692 right'])
    expect(told(page(head, ...rows, fc, '| Total | 50,629 | |'))).toEqual([...right, '50629 wrong'])
  })

  test('a wrong number is wrong, and a slip is named', () => {
    const { claims } = markPage(page(head, '| C3 | 2,461 | (5·5·6+1)·16 |'), 'markdown')
    expect(claims).toMatchObject([
      { verdict: 'wrong', computed: 2416, column: 8, mistakes: [{ id: 'slip-swap' }] },
    ])
  })

  test('results of any kind, in thousands too', () => {
    expect(told(page('| Step | Formula | Result |', '| a | (227−11)/4+1 | 54 |'))).toEqual([
      '54 wrong',
    ])
    expect(told(page('| Layer | Formula | Params (K) |', '| a | 400·120+120 | 48.1 |'))).toEqual([
      '48100 right',
    ])
  })

  test.each([
    ['biases that the formula leaves out', '| C3 | 2,416 | 5·5·6·16 |'],
    ['a row that counts several layers', '| C3 (x12) | 28,992 | (5·5·6+1)·16 |'],
    ['one layer of several', '| attention, per head | 28,992 | (5·5·6+1)·16 |'],
    ['words', '| C3 | 28,992 | 12 times C1 + 1 |'],
    ['letters', '| C3 | 28,992 | (k·k·6+1)·16 |'],
    ['no formula', '| C3 | 28,992 | – |'],
  ])('%s: not checkable', (_, row) => {
    expect(told(page(head, row)).join()).toMatch(/unchecked$/)
  })

  test('a total of rows that count one layer of several may add more', () => {
    const block = '| block, per layer | 2,416 | (5·5·6+1)·16 |'
    expect(told(page(head, block, '| Total | 28,992 | |'))).toEqual([
      '2416 right',
      '28992 unchecked',
    ])
  })
})
