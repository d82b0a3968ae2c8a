import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'
import type { PageFormat } from './plain-line.ts'

const verdicts = (text: string, format: PageFormat = 'text') =>
  markPage(text, format).claims.map(({ claimed, verdict }) => [claimed, verdict])

describe('markPage, one line', () => {
  test.each([
    ['11*11*3*96 + 96 = 34,944'],
    ['conv1: 11 × 11 × 3 × 96 = 34 848'],
    ['11·11·3·96 = 34, 848'],
    ['(227 − 11)/4 + 1 = 55'],
    ['⌊(228 − 11)/4⌋ + 1 = 55'],
    ['11²·3·96 = 34848'],
    ['2^10 = 1024'],
    ['w5+ = 0.4 - 0.5*0.08217 = 0.3589'],
    ['0.7413650695·0.186815602·0.593269992 = 0.082167041'],
    ['0.741·0.187·0.593 = 0.0822'],
    ['784·128 = 100,352 weights (no bias)'],
    ['7·7·512·4096 + 4096 ≈ 102.8M'],
    ['34,944 ≈ 35,000'],
    ['1. 3*5 = 15'],
    ['- 3*5 = 15 and so on'],
    ['= 5 * 5 * 1 * 6 + 6 = 156'],
    ['a filter of 5x5x3 = 75 weights'],
    ['Output (227 − 11)/4 + 1 = 55'],
    ['256(3·3·192 + 1) = 442,624'],
    ['layer 3 (5·5·3) = 75'],
    ['½·(1 − 0.6225)² = 0.0713'],
    ['⌊(28 − 3)/2⌋ + 1 = 13'],
    ['61,706 × 4 bytes = 246,824 bytes'],
    ['138,357,544 * 4 / 1024^2 = 527.8 MB'],
    ['224*224*3=150K'],
    ['7*7*512*4096 + 4096 = 102M'],
    ['0.946 = 94.6 %'],
    ['three of them see it (1 + 2 + 2 + 2 = 7) at once'],
    ['(11 × 11 × 3 + 1) × 96 = 34 , 944        55 2 × 96 = 290, 400'],
    ['3.5 · 2 = 7. 1.5 + 1.5 = 3.'],
    ['[0.7414*0.1868; -0.2171*0.1755] = [0.1385; -0.0381]'],
    ['[0.5*0.2 -0.1] = [0.1 -0.1]'],
  ])('%s is right', (line) => {
    const claims = verdicts(line).filter(([, verdict]) => verdict !== 'unchecked')
    expect(claims).toEqual(claims.map(([claimed]) => [claimed, 'right']))
    expect(claims.length).toBeGreaterThan(0)
  })

  test.each([
    ['an aspect of 16:9 = 1.78'],
    ['1:30 + 0:45 = 2:15'],
    ['75 weights * 10 filters = 750 (+10 = 760)'],
    ['6/2(1+2) = 1'],
    ['0x10 = 16'],
  ])('%s can be meant otherwise: it is not called wrong', (line) => {
    expect(verdicts(line).map(([, verdict]) => verdict)).not.toContain('wrong')
  })

  test.each([
    ['(3·3·256 + 1)·384 = 885,129', 885_120],
    ['params: 3*3*64 = 577', 576],
    ['1 + 1 = 3', 2],
    ['100/3 = 33.4', 33.3333333333],
    ['0.5 − 0.5·(−0.0226) = 0.613', 0.5113],
    ['11 × 11 × 3 × 96 = 34 849', 34_848],
    ['Output (227 − 11)/4 + 1 = 54', 55],
    ['so we get 256·(5·5·96 + 1) = 614,565', 614_656],
    ['256(3·3·192 + 1) = 442,642', 442_624],
    ['⌈(28 − 3)/2⌉ + 1 = 13', 14],
    ['conv3:(3·3·256 + 1)·384 = 885,129', 885_120],
    ['[2·3] = [7]', 6],
  ])('%s is wrong: %d', (line, right) => {
    expect(markPage(line, 'text').claims).toMatchObject([{ verdict: 'wrong', computed: right }])
  })

  test.each([
    ['3x3 convolution = 896'],
    ['x * 3 + 4 = 10'],
    ['f(3) = 7'],
    ['input 224x224x3 = 55x55x96'],
    ['0.5 * 0.7178 = 0,3589'],
    ['1·1·192·64 = 12.288'],
    ['[784, 128] = 100352'],
    ['k=3, s=2, p=1'],
    ['3 * n = 12'],
    ['2x = 10'],
    ['12 = 4a'],
    ['Table 3 5*5 = 24'],
    ['v1.2.3 = 5'],
    ['Total: 3,747,200'],
    ['1000 bytes = 8000 bits'],
    ['layer 3 (5·5·3) = 76'],
    ['[1 2] = [1 2 3]'],
  ])('%s is not called wrong', (line) => {
    for (const [, verdict] of verdicts(line)) expect(verdict).toBe('unchecked')
  })

  test('an equals sign that runs on is told, and what it leads to is right', () => {
    const { claims } = markPage('(227 − 11)/4 = 54 + 1 = 55', 'text')
    expect(claims.map(({ verdict }) => verdict)).toEqual(['unchecked', 'right'])
    expect(claims[0]?.says).toMatch(/runs on/)
    expect(verdicts('σ(0.5) = 1/(1 + 0.6065) = 0.6225').at(-1)).toEqual([0.6225, 'right'])
  })

  test.each([
    ['AlexNet has 5 convolutions and 3 dense layers; see pages 4-7 of the 2012 paper.'],
    ['At 10:30 we met in room 3.14. Note: 3 things matter.'],
    ['| one | two |\n|---|---|\n| 3 | 4 |'],
    ['> 3 > 2 and 2 < 3, as [12] says, → 5'],
    [''],
  ])('prose without claims gives none: %s', (line) => expect(verdicts(line)).toEqual([]))
})

describe('markPage: LaTeX that is no arithmetic is never called wrong', () => {
  test.each([
    ["$\\sigma'(0.5) = 0.3$"],
    ['$\\sqrt[3]{8} = 3$'],
    ['$\\log_{4}(16) = 3$'],
    ['$\\ln 0.7 \\cdot 2 = 0.5$'],
    ['$e^2 = 0.25$'],
    ['$W_2 = \\frac{W_1 - F + 2P}{S} + 1 = 55$'],
    ['$1 + 2 + \\dots + 9 = 45$'],
  ])('%s', (line) => {
    for (const [, verdict] of verdicts(line, 'latex')) expect(verdict).toBe('unchecked')
  })

  test.each([
    ['$\\lfloor (28-3)/2 \\rfloor + 1 = 13$'],
    ['\\(34{,}944 + 1 = 34{,}945\\)'],
    ['$\\frac12 \\cdot 3 = 1.5$'],
    [
      '$\\begin{pmatrix} 2\\cdot 3 \\\\ 4 + 1 \\end{pmatrix} = \\begin{pmatrix} 6 \\\\ 5 \\end{pmatrix}$',
    ],
  ])('%s is right', (line) => {
    const claims = verdicts(line, 'latex')
    expect(claims).toEqual(claims.map(([claimed]) => [claimed, 'right']))
    expect(claims.length).toBeGreaterThan(0)
  })
})

describe('markPage', () => {
  test('LaTeX: fractions, thousands in braces, aligned lines', () => {
    const page =
      '\\begin{align}\n  n &= \\frac{227 - 11}{4} + 1 = 55 \\\\\n  p &= 11\\cdot 11\\times 3 \\cdot 96 = 34{,}848\n\\end{align}'
    expect(verdicts(page, 'latex')).toEqual([
      [55, 'right'],
      [34_848, 'right'],
    ])
  })

  test('a claim says where it stands, counted from 1', () => {
    const [claim] = markPage('so\n  **5*5 = 26**', 'markdown').claims
    expect(claim).toMatchObject({ line: 2, column: 11, text: '5*5 = 26', verdict: 'wrong' })
  })

  test('a claim stands where it stands behind signs outside the basic plane too', () => {
    expect(markPage('👉 3·4 = 13', 'text').claims).toMatchObject([{ column: 10, text: '3·4 = 13' }])
  })

  test('a claim is quoted with the command that its first brace belongs to (LaTeX)', () => {
    const { claims } = markPage('$\\frac{3}{4} = 0.76$', 'latex')
    expect(claims).toMatchObject([{ text: '\\frac{3}{4} = 0.76', verdict: 'wrong' }])
  })

  test('a formula goes on in the next line', () => {
    expect(verdicts('(3·3·384 + 1) · 384\n  = 1 327 488')).toEqual([[1_327_488, 'right']])
  })

  test('a line that has come to a number is not held against the next, whose left side was lost', () => {
    const page = '= ½ × (−0.747)² = 0.279\n= ½ × (0.222)² = 0.0246\n= 0.5944\n= 0.5963'
    for (const [, verdict] of verdicts(page)) expect(verdict).not.toBe('wrong')
    expect(verdicts('out = 1 / (1 + 0.5)\n= 1 / 1.5\n= 0.76').at(-1)).toEqual([0.76, 'wrong'])
  })

  test('what rests on a wrong line is right if it follows, and says on which', () => {
    const { claims } = markPage('a = 3·5 = 250\nb = 250 + 4 = 254\nc = 250 + 4 = 255', 'text')
    expect(claims.map(({ verdict, follows, restsOn }) => [verdict, follows, restsOn])).toEqual([
      ['wrong', false, []],
      ['right', true, [1]],
      ['wrong', false, [1]],
    ])
  })

  test('a total that only adds up with another digit: the page contradicts itself (coursework)', () => {
    const { claims } = markPage(
      '(3·3·256 + 1)·384 = 885,129\n(3·3·384 + 1)·256 = 884,992\nTotal: 1,770,112',
      'text',
    )
    expect(claims.map(({ verdict }) => verdict)).toEqual(['wrong', 'right', 'right'])
    expect(claims[2]).toMatchObject({ follows: false, restsOn: [1] })
    expect(claims[2]?.says).toContain('1,770,121')
  })

  test('any page is read, and nothing in it hangs or crashes', () => {
    const signs = fc.stringMatching(/^[0-9.,+*/^()=eExX \-·×|\\{}&$%_⌊⌋\n]{0,120}$/)
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'grapheme' })), (text) => {
        for (const format of ['text', 'markdown', 'latex'] as const)
          for (const { verdict } of markPage(text, format).claims)
            expect(['right', 'convention', 'wrong', 'unchecked']).toContain(verdict)
      }),
      { numRuns: 500 },
    )
    expect(markPage(`${'('.repeat(50_000)} = 3`, 'text').claims.length).toBeLessThan(2)
    expect(markPage('1+'.repeat(20_000).concat('1 = 3'), 'text').claims.length).toBeLessThan(2)
  })

  test('right sums of products, written in many ways, are never called wrong', () => {
    const factor = fc.integer({ min: 1, max: 999 })
    const term = fc.array(factor, { minLength: 1, maxLength: 4 })
    const times = fc.constantFrom('*', ' * ', '·', ' × ', ' \\times ', '\\cdot ', ' x ')
    const spell = fc.constantFrom(
      (value: number) => String(value),
      (value: number) => value.toLocaleString('en'),
      (value: number) => value.toLocaleString('fr'),
      (value: number) => value.toLocaleString('en').replaceAll(',', ', '),
      (value: number) => value.toLocaleString('en').replaceAll(',', '{,}'),
      (value: number) => `${value}.`,
    )
    const around = fc.constantFrom(
      ['', ''],
      ['conv1: ', ''],
      ['| a | ', ' |'],
      ['so we get ', ', as above'],
      ['**', '**'],
      ['$P = ', '$'],
      ['(see ', ')'],
    )
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        times,
        spell,
        around,
        (terms, by, spelled, [before, after]) => {
          const value = terms.reduce((all, factors) => all + factors.reduce((p, f) => p * f, 1), 0)
          const line = `${before}${terms.map((factors) => factors.join(by)).join(' + ')} = ${spelled(value)}${after}`
          for (const format of ['text', 'markdown', 'latex'] as const)
            for (const { verdict } of markPage(line, format).claims)
              expect([line, format, verdict]).not.toEqual([line, format, 'wrong'])
        },
      ),
      { numRuns: 1500 },
    )
  })
})

test('markPage: a word that only leads on leaves nothing open', () => {
  const verdictOf = (line: string) =>
    markPage(line, 'text', {}).claims.map(({ verdict }) => verdict)
  expect(verdictOf('so 2 * 3 + 4 = 11')).toEqual(['wrong'])
  expect(verdictOf('Thus (227 - 11)/4 + 1 = 55')).toEqual(['right'])
  expect(verdictOf('a filter of 3x3 = 8')).toEqual(['unchecked'])
})
