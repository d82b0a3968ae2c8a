import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'
import type { PageFormat } from './plain-line.ts'

const verdicts = (text: string, format: PageFormat = 'text') =>
  markPage(text, format).claims.map(({ verdict }) => verdict)

// each by a pocket calculator
const rightInText = [
  ['σ(0.5) = 0.6225'],
  ['σ(0.3925) = 1/(1 + e^-0.3925) = 0.5969'],
  ['out = 1/(1 + e^(−0.3775)) = 0.593269992'],
  ['sigmoid(1.1059) = 0.7514'],
  ['σ(0.5) = 1/(1 + 0.6065) = 0.6225'],
  ['σ(0.5) = 1/(1 + 0.61) = 0.62'],
  ['tanh(0.5) = 0.4621'],
  ['tanh(−0.5)=−0.462'],
  ['exp(−0.3925) = 0.6754'],
  ['1/(1 + exp(-2)) = 0.88'],
  ['−ln(0.7) = 0.357'],
  ['-ln 0.7 = 0.3567'],
  ['−ln 0.7 − ln 0.2 = 1.966'],
  ['ln (3 + 4) = 1.946'],
  ['−log(0.7) = 0.357'],
  ['log(1000) = 3'],
  ['−log(0.25) = 2'],
  ['log2(8) = 3'],
  ['−log_2(0.25) = 2'],
  ['sqrt(16 + 9) = 5'],
  ['√2 = 1.414'],
  ['√(0.04 + 0.0009) = 0.2022'],
  ['0.1/(√(0.000001) + 0.001) = 50'],
  ['2·σ(0) = 1'],
  ['ln(0.5) + ln(2) = 0'],
  ['−(1·ln(0.7514) + 0·ln(0.2486)) = 0.2858'],
  ['so σ(0.5) = 0.6225'],
  ['floor((32 - 3)/2) + 1 = 15'],
  ['ceil(29/2) = 15'],
  ['math.sqrt(16) = 4'],
] as const
const rightInLatex = [
  ['$\\sigma(0.5) = \\frac{1}{1 + e^{-0.5}} = 0.6225$'],
  ['$\\tanh(0.5)=0.4621$'],
  ['$-\\ln 0.7 = 0.357$'],
  ['$-\\ln\\left(0.7\\right) \\approx 0.36$'],
  ['$\\sqrt{16+9} = 5$'],
  ['$-\\log_2(0.25) = 2$'],
  ['$\\exp(-0.3925) = 0.6754$'],
  ['$\\operatorname{sigmoid}(0.5) = 0.6225$'],
  ['$e^{1.5} = 4.48$'],
] as const

describe('functions on a page', () => {
  test.each([
    ...rightInText.map(([line]) => [line, 'text'] as const),
    ...rightInLatex.map(([line]) => [line, 'latex'] as const),
  ])('%s is right', (line, format) => {
    const told = verdicts(line, format).filter((verdict) => verdict !== 'unchecked')
    expect(told.length).toBeGreaterThan(0)
    expect(new Set(told)).toEqual(new Set(['right']))
  })

  test.each([
    ['σ(0.5) = 0.7225', 0.622459331202],
    ['floor(29/2) = 15', 14],
    ['np.exp(-1) = 0.3769', 0.367879441171],
    ['1/(1 + e^(−0.3775)) = 0.5392', 0.593269992107],
    ['tanh(0.5) = 0.5621', 0.46211715726],
    ['−ln(0.7) = 0.537', 0.356674943939],
    ['−ln 0.7 = −0.357', 0.356674943939],
    ['−log(0.7) = 0.757', 0.356674943939],
    ['√(16 + 9) = 7', 5],
    ['sqrt(0.09) = 0.03', 0.3],
    ['exp(−1) = 0.3769', 0.367879441171],
    ['$\\sigma(0.5) = \\frac{1}{1 + e^{-0.5}} = 0.5225$', 0.622459331202],
  ])('%s is wrong: %d', (line, right) => {
    const wrong = markPage(line, 'latex').claims.filter(({ verdict }) => verdict === 'wrong')
    expect(wrong.map(({ computed }) => computed)).toEqual([right])
  })

  test.each([
    ["σ'(0.5) = 0.3"],
    ['σ(x) = 0.5'],
    ['σ = 0.5'],
    ['e^2 = 0.25'],
    ['√16 + 9 = 5'],
    ['ln 2 · 3 = 1.792'],
    ['ln(2)^2 = 1.386'],
    ['ln(−1) = 3'],
    ['w σ(0.5) = 0.3'],
    ['tanh²(0.5) = 0.9'],
    ['log 3 = 12'],
    ['entropy(0.5) = 0.3'],
    ['softmax(2, 1) = 0.7'],
    ['max(0, −2) = 3'],
  ])('%s may be meant otherwise: it is not called wrong', (line) => {
    expect(verdicts(line)).not.toContain('wrong')
  })

  test('right values of functions, at any digits and in many ways, are never called wrong', () => {
    const of: readonly (readonly [string, string, (x: number) => number])[] = [
      ['σ(', ')', (x) => 1 / (1 + Math.exp(-x))],
      ['1/(1 + e^(-', '))', (x) => 1 / (1 + Math.exp(-x))],
      ['tanh(', ')', Math.tanh],
      ['-ln(', ')', (x) => -Math.log(x)],
      ['log(', ')', Math.log10],
      ['\\sqrt{', '}', Math.sqrt],
      ['√', '', Math.sqrt],
      ['1 - exp(-', ')', (x) => 1 - Math.exp(-x)],
    ]
    const argument = fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1e4)
    fc.assert(
      fc.property(
        fc.constantFrom(...of),
        argument,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 4 }),
        ([before, after, by], x, digits, shown) => {
          // what stands there may be rounded, and what is claimed be worked out from all digits
          const rounded = x.toPrecision(shown)
          for (const argument of rounded.includes('.') ? [String(x), rounded] : [String(x)]) {
            const value = by(x)
            const line = `a = ${before}${argument}${after} = ${value.toFixed(digits)}`
            for (const format of ['text', 'latex'] as const)
              expect([line, ...verdicts(line, format)]).not.toContain('wrong')
          }
        },
      ),
      { numRuns: 1000 },
    )
  })
})

// σ(0.00108) = 0.50027, σ(0.54) = 0.6318, exp(−0.3925) = 0.6754, 0.741·0.187·0.593 = 0.0822
test.each([
  ['σ(0.001) = 0.5003', 0.50025],
  ['σ(0.5) = 0.6318', 0.622459],
  ['exp(−0.4) = 0.6754', 0.67032],
  ['0.74 · 0.19 · 0.59 = 0.082', 0.082954],
  ['0.27 + 0.02 = 0.30', 0.29],
  ['0.109·(−0.783) + 0.074 = −0.0106', -0.011347],
  ['0.4 − 0.5·0.08 ≈ 0.3589', 0.36],
])('%s fits numbers that were rounded before they were written: it is left open', (line, is) => {
  const says = `It is ${is}, unless the numbers in it were rounded before they were written.`
  expect(markPage(line, 'text').claims).toMatchObject([{ verdict: 'unchecked', says }])
})

test.each([
  ['0.2 + 1.2 + 0.5 = 1.8'],
  ['0.15·0.05 + 0.20·0.10 + 0.35 = 0.3675'],
  ['1 − 0.35 = 0.66'],
  ['0.35·12345 = 4400'],
  ['σ(0.3) = 0.64'],
])('%s fits no rounded numbers', (line) => expect(verdicts(line)).toEqual(['wrong']))

describe('a term that was left out of a sum is named', () => {
  test.each([
    ['0.15*0.05 + 0.2*0.1 + 0.35 = 0.0275', '0.35'],
    ['0.15*0.05 + 0.2*0.1 + 0.35 = 0.3575', '0.2·0.1'],
    ['0.15*0.05 + 0.2*0.1 + 0.35 = 0.37', '0.15·0.05'],
    ['96·(11·11·3 + 1) = 34,848', '1'],
    ['σ(0.3) − 0.5·σ(0.7)·0.2 = 0.5744', '0.5·σ(0.7)·0.2'],
    ['(3·3·256 + 1)·384 + 1000 = 885,120', '1000'],
  ])('%s: %s', (line, term) => {
    const [claim] = markPage(line, 'text').claims
    expect(claim?.verdict).toBe('wrong')
    expect(claim?.says).toBe(`The sum comes to this number where ${term} is left out.`)
  })

  test('another wrong number names none', () => {
    expect(markPage('0.15*0.05 + 0.2*0.1 + 0.35 = 0.4123', 'text').claims).toMatchObject([
      { verdict: 'wrong', says: null },
    ])
  })
})
