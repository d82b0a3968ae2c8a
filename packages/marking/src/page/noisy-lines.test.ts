import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'
import type { PageFormat } from './plain-line.ts'

/** What is said of a page, without what cannot be known. */
const told = (text: string, format: PageFormat = 'markdown') =>
  markPage(text, format).claims.flatMap(({ claimed, verdict }) =>
    verdict === 'unchecked' ? [] : [`${claimed} ${verdict}`],
  )

describe('markPage: numbers that only look like arithmetic are never called wrong', () => {
  test.each([
    ['2020-2021 = 1'],
    ['1998 – 2012 = 14 years'],
    ['Figure 3-2 = 4'],
    ['1-9 = 9 pages'],
    ['10-12 = 3 weeks'],
    ['1,097-1,105 = 9'],
    ['3.1-3.4 = 4 points'],
    ['2012-09-30 = 5'],
    ['2012-10-30 = 5'],
    ['12/05/2021 = 3'],
    ['24/12/2021 = 5'],
    ['030-1234567 = 8'],
    ['555-1234 = 7'],
    ['Histogram: 0 = 5923, 1 = 6742, 2 = 5958'],
    ['lr: 0.1 = 0.93, 0.01 = 0.95'],
    ['[link](http://a.b/?x=3&y=4*2=9) and https://a.b/4*2=9'],
    ['<img width="300" height=200 alt="5*5 = 26">'],
    ['8736 = 25 %'],
    ['(b)(3 + 4) = 14'],
    ['5 ± 0.2 · 3 = 5.6'],
    ['3 · 4 = 13 ± 1'],
    ['2 · 12 = 4!'],
    ['6/8 = 3:4'],
    ['7/4 = 1¾'],
    ['0.(3) = 1/3'],
    ['2^8 − 1 = 11111111₂'],
    ['4.5/2 = 2 1/4'],
    ['10:30 + 0:45 = 11:15'],
    ['6·6·256 = 9216³'],
    ['24/4 = 5-7'],
    ['(227 - 11) : 4 + 1 = 55'],
    ["(b'\\201\\202', b'=81=82=83')"],
    ['(62,378,344 = 62.4 M)'],
    ['| conv2 | 27×27×256 | = 614,656 |'],
    ['120 − 10% = 108'],
    ['Is 3·3 = 10? No.'],
    ['32 × 784 · 784 × 128 = 32 × 128'],
    ['(2×3)·(3×4) = 2×4'],
    ['8 ∼ 64'],
    ['dropout $0.2 \\sim 0.5$'],
    ['1000 bytes = 8000 bits'],
    ['469/469 [=====] - 3s 6ms/step - loss: 0.2 = ok'],
  ])('%s', (line) => expect(told(line)).toEqual([]))

  test.each([
    ['16-9 = 8'],
    ['4-7 = 3*2'],
    ['2·(3-5) = 4'],
    ['0.01-0.75 = 0.74'],
    ['120/5/2 = 24'],
    ['0.35891648 ≈ 0.3598'],
    ['3·3 = 9 = 10'],
    ['50% + 25% = 85%'],
    ['0.4 − 0.5·0.0822 = 0.4 + 0.0411'],
    ['| conv2 | 5·5·96·256 + 256 | = 614,566 |'],
    ['34,944 × 4 bytes = 139,767 bytes'],
    ['26\\*26\\*32 = 21623'],
    ['2 × 3 = 1 × 3 × 3 × 3'],
    ['1/2 + 1/3 = 2/6'],
    ['8,192·8,192·3.5·3·80 = 53.6e9'],
    ['assert 5*5 == 26'],
    ['e.g. 3 · 3 · 512 · 512 · 14 = 33,300,144'],
    ['depth 64 + 128 + 32 = 242'],
    ['2.4M + 10.0M = 14.2M.'],
    ['12 × 1024 × 4 B = 59 kB'],
    ['- 0.5 + 0.2 = 0.6'],
  ])('%s is arithmetic, and wrong', (line) => expect(told(line).at(-1)).toMatch(/wrong$/))
})

describe('markPage: text that lost its shape', () => {
  test.each([
    ['112 · 3 · 96 = 34848', '11^2 was written as 112'],
    ['6.1 × 107 = 61,000,000', '10^7 was written as 107'],
    ['2 × 10−4 = 0.0002', '10^−4 was written as 10−4'],
    ['32 + 42 = 25', '3^2 was written as 32'],
  ])('%s is right if a raised digit was lost', (line, because) => {
    expect(markPage(line, 'text').claims).toMatchObject([
      { verdict: 'unchecked', says: `It is right if a raised digit was lost: ${because}.` },
    ])
  })

  test.each([
    ['w5 = 0 . 4 − 0 . 5 · 0 . 0822 = 0 . 3589', ['0.3589 right']],
    ['   1\n1 + e^-0.3775\n= 0.593269992', []],
    ['out =\n   1\n-------\n1 + 0.6856\n= 0.5933', []],
    ['12 + 30\n+ 8 = 50', ['50 right']],
    ['out = 0.15·0.05\n  + 0.20·0.10\n  + 0.35\n  = 0.3775', ['0.3775 right']],
    ['+ 3·3 = 9\n+ 4·4 = 16', ['9 right', '16 right']],
    ['– 3·3 = 9\n– 4·4 = 17', ['9 right', '17 wrong']],
    ['a) 5·5 = 25 b) 6·6 = 36 c) 7·7 = 48', ['25 right', '36 right', '48 wrong']],
  ])('%s', (page, verdicts) => expect(told(page, 'text')).toEqual(verdicts))
})

// floor and ceiling are often meant and not written
test.each([
  ['60,000/128 = 468', 'It is 468.75: the number is right if that was rounded down.'],
  ['60,050/128 = 470', 'It is 469.141: the number is right if that was rounded up.'],
  ['(34 − 5)/3 + 1 = 10', 'It is 10.6667: the number is right if that was rounded down.'],
])('markPage: %s may be rounded to a whole number', (line, says) => {
  expect(markPage(line, 'text').claims).toMatchObject([{ verdict: 'unchecked', says }])
})

test.each([['(228 − 11)/4 + 1 = 54'], ['60,000/128 = 467'], ['(227 − 11)/4 + 1 = 54']])(
  'markPage: %s is no rounded number',
  (line) => expect(told(line)).toEqual([expect.stringMatching(/wrong$/)]),
)

test.each([
  ['100% − 92.9% = 7.1%'],
  ['(28.5/30 = 95%)'],
  ['1 − 5% = 95%'],
  ['50% · 30 = 15'],
  ['26·26 = 676, and 676 = 26 squared'],
  ['80/120 = 0.67 = 2/3'],
  ['26 \\* 26 \\* 32 = 21632'],
  ['34,944 × 4 B = 139,776 B'],
])('markPage: %s is right', (line) => {
  expect(told(line).map((claim) => claim.split(' ')[1])).not.toContain('wrong')
  expect(told(line).length).toBeGreaterThan(0)
})

test.each([
  ['4·[(10 + 20)·20 + 20] = 2480', ['2480 right']],
  ['4[(10 + 20)·20 + 20] = 2408', ['2408 wrong']],
  ['x = [3 + 4]·2 = 14', ['14 right']],
  ['−[1·ln(0.7) + 0·ln(0.3)] = 0.357', ['0.357 right']],
  ['W[1 + 1] = 5, [3] 3·3 = 9', ['9 right']],
  ['[1·2, 3·4] = [2, 13]', ['2 right', '13 wrong']],
])('markPage: square brackets group or list: %s', (line, verdicts) => {
  expect(told(line, 'text')).toEqual(verdicts)
})

test('markPage: equations side by side go on each in its own column (LaTeX)', () => {
  const rows = ['a &= 3 \\cdot 5 & b &= 4 \\cdot 5 \\\\', '&= 15 & &= 20']
  for (const end of ['\n', ' ']) expect(told(rows.join(end), 'latex')).toEqual([])
  expect(told('a &= 3 \\cdot 5 \\\\\n &= 16', 'latex')).toEqual(['16 wrong'])
})

test.each([
  ['2/3 = 0.666...'],
  ['2/3 = 0.666…'],
  ['4·197·768² = 464,781,...'],
  ['so 2·197²·768 = 59,610, ...'],
])('markPage: digits that were left out: %s is not called wrong', (line) => {
  expect(told(line).join()).not.toContain('wrong')
})

test('markPage: what LaTeX does not print is not read', () => {
  expect(told('$3\\cdot 3 = 9$ % not 3*3 = 10', 'latex')).toEqual(['9 right'])
  expect(told('$\\frac{9123}{10000} = 91.23\\%$', 'latex')).toEqual(['0.9123 right'])
})

test('markPage: digits that were cut off are wrong, and it says so', () => {
  const says = 'The digits behind the last one were cut off, not rounded.'
  expect(markPage('80/120 = 0.66', 'text').claims).toMatchObject([{ verdict: 'wrong', says }])
  expect(markPage('80/120 = 0.76', 'text').claims).toMatchObject([{ verdict: 'wrong', says: null }])
})

test.each([
  ['2^32 ≈ 4.3·10^9', 'right'],
  ['55²·34,848 = 1.05 × 10⁸', 'right'],
  ['55²·34,848 = 1.06 × 10⁸', 'wrong'],
  ['6.1 × 10^7 = 61,000', 'wrong'],
  ['1/1024 = 9.77·10^(-4)', 'right'],
])('markPage: powers of ten claim their digits: %s', (line, verdict) => {
  expect(markPage(line, 'text').claims).toMatchObject([{ verdict }])
})

test('markPage: lines end as on any system', () => {
  for (const end of ['\n', '\r\n', '\r'])
    expect(markPage(`3·5 = 16${end}4·4 = 16`, 'text').claims).toMatchObject([
      { line: 1, verdict: 'wrong' },
      { line: 2, verdict: 'right' },
    ])
})

describe('markPage: HTML in Markdown', () => {
  test.each([
    ['3 &times; 3 &times; 64 = 576', ['576 right']],
    ['<b>3·3·64</b> = <b>577</b>', ['577 wrong']],
    ['2<sup>10</sup> = 1024, x<sub>1</sub> = 3', ['1024 right']],
    ['(227 &minus; 11)/4 + 1&nbsp;= 55', ['55 right']],
    ['<!-- 5·5 = 26 -->', []],
  ])('%s', (line, verdicts) => expect(told(line)).toEqual(verdicts))
})

test('markPage: a brace over or under a term is left out (LaTeX)', () => {
  const line =
    '$\\underbrace{5\\cdot 5\\cdot 96\\cdot 256}_{\\text{weights}} + \\overbrace{256}^{b} = 614\\,656$'
  expect(told(line, 'latex')).toEqual(['614656 right'])
  expect(markPage(line, 'latex').claims).toMatchObject([{ column: line.indexOf('614') + 1 }])
})

// a page whose time grew with the square of its length took minutes here
test('markPage: a page of ten thousand lines, and one line of as many claims', () => {
  const lines = 'conv: 3·5·7 = 105\n'.repeat(10_000)
  expect(markPage(lines, 'markdown').claims).toHaveLength(10_000)
  expect(markPage('= 3·5\n'.repeat(10_000), 'markdown').claims).toHaveLength(9_999)
  const unclosed = ['<!-- ', '](', '\\underbrace{', '[', '\\\\[', '<b ', '0 . ', '123 ']
  for (const piece of unclosed)
    for (const format of ['markdown', 'latex'] as const)
      expect(markPage(piece.repeat(10_000), format).claims.length).toBeLessThan(2)
})

// 3/5 + 4/5 = 7/5, 5³ = 125, 80 + 15.69 = 95.69, 32 + 42 = 74, −0.5 + 0.2 = −0.3
describe('markPage: what is meant otherwise is left open', () => {
  test.each([
    ['55·55·96 = 290,400.7 Then', 'footnote'],
    ['5 ^ 3 = 6', 'exclusive or'],
    ['80 + 15.690 = 15.770', 'points part thousands'],
    ['3/5 + 4/5 = 7/10', 'points to get'],
    ['3/5 + 4/5 + 5/5 = 12/15', 'points to get'],
    ['32 + 42 = 52', '3^2 was written as 32'],
  ])('%s: %s', (line, says) => {
    expect(markPage(line, 'text').claims).toMatchObject([
      { verdict: 'unchecked', says: expect.stringContaining(says) },
    ])
  })

  test.each([
    ['5 ^ 3 = 7'],
    ['55·55·96 = 290,401.7'],
    ['80 + 15.690 = 15.771'],
    ['3/5 + 4/5 = 7/9'],
  ])('but %s is wrong', (line) => expect(told(line).at(-1)).toMatch(/wrong$/))
})

test.each([
  ['- 0.5 + 0.2 = -0.3', ['-0.3 right']],
  ['- 0.5 + 0.2 = 0.7', ['0.7 right']],
  ['572-4 = 568, 568/2 = 284, 284-4 = 280', ['568 right', '284 right', '280 right']],
  // 133·858 = 114,114
  ['133·858 = 114, 114', ['114114 right']],
  ['456 + 564 600 = 565 056.', ['565056 right']],
  ['3·4 = 12 5·6 = 30', ['12 right', '30 right']],
  ['9/4 = 2 1/3', []],
  ['21.8/10.9 = 2×\n+ 3·5 = 15', ['15 right']],
])('markPage: a dash, a comma, a point, a times sign at an end: %s', (page, verdicts) => {
  expect(told(page)).toEqual(verdicts)
})

// 2·(52,428,800)·40 = 4,194,304,000; 8192²·840 = 56,371,445,760; 28²·32·25·192 = 120,422,400; 2·2²²/36e10 s = 23.3 µs
describe('markPage: as engineers write', () => {
  test.each([
    ['(2 x 5,120 x 40 x 128 \\+ 2 x 5,120 x 40 x 128\\) x 40 \\= **4.2e9**', 'right'],
    ['\\(2+3\\) x 40 = 200', 'right'],
    ['8,192 * 8,192 * 3.5 * 3 * 80 = 56.3e9', 'right'],
    ['28 * 28 * 32 * 5 * 5 * 192 = 120 Mil', 'right'],
    ['2·4,194,304/36e10 = 23 μs', 'unchecked'],
    ['$\\frac{2\\cdot 4194304}{36e10} = 23 \\mu s$', 'unchecked'],
    ['16*20*28 / 2*2 = 2,240', 'unchecked'],
    ['1600*10**6 * 256*256 * 16 / 10**12 = 1677 TFLOPS', 'unchecked'],
    ['7/2 = 3', 'unchecked'],
    ['7/2 = 4', 'right'],
    ['1024 x 1024 = $10^{6}$', 'unchecked'],
    ['1024 x 1024 = $10^{5}$', 'wrong'],
    ['1000 · 1000 = 10⁶', 'right'],
    ['$512^2 \\sim 262{,}144$', 'right'],
    ['$512^2 \\sim 363{,}144$', 'wrong'],
  ])('%s is %s', (line, verdict) => {
    expect(markPage(line, 'markdown').claims).toMatchObject([{ verdict }])
  })
})
