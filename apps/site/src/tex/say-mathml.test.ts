import katex from 'katex'
import { expect, test } from 'vitest'
import { readMathml } from './read-mathml.ts'
import { sayMathml } from './say-mathml.ts'

const said = (tex: string): string => {
  const html = katex.renderToString(tex, { strict: false, trust: true })
  return sayMathml(readMathml(html.slice(html.indexOf('<math'))))
}

test.each([
  ['34{,}848', '34,848'],
  ['k_{h}\\,k_{w}\\,C_{\\text{in}}', 'k sub h times k sub w times C sub in'],
  ['11\\cdot 11 + 1', '11 times 11 plus 1'],
  ['-0.5\\times 10^{-3}', 'minus 0.5 times 10 to the power minus 3'],
  ['w_{5}^{+}', 'w 5 after the update'],
  ['w_{5}^{++}', 'w 5 after 2 updates'],
  ['w_{5}^{+4}', 'w 5 after 4 updates'],
  ['\\mathit{out}_{h1}^{\\prime,(2)}', 'out sub h1 prime, superscript 2'],
  ["f'\\!\\left(x\\right)", 'f prime open bracket x close bracket'],
  ['\\sum_{i=1}^{n} x_i', 'the sum over i equals 1 to n of x sub i'],
  ['\\left\\lfloor \\frac{n}{2}\\right\\rfloor', 'the floor of n over 2 end of floor'],
  ['\\left|x\\right| + 1', 'the absolute value of x, end of absolute value plus 1'],
  ['\\max\\left(0, x\\right)', 'max of open bracket 0, x close bracket'],
  ['\\sqrt{\\hat{r} + \\varepsilon}', 'the square root of r hat plus epsilon, end of root'],
  ['A^{\\top}x^{2}', 'A transposed x squared'],
  ['\\begin{bmatrix}a & b \\\\ c & d\\end{bmatrix}', 'open bracket a, b; c, d close bracket'],
])('sayMathml: %s is %s', (tex, words) => {
  expect(said(tex)).toBe(words)
})

test('sayMathml: an update says its derivative, not a fraction', () => {
  expect(said('w_5 - \\eta\\,\\frac{\\partial E_{\\text{total}}}{\\partial w_5}')).toBe(
    'w 5 minus eta times the derivative of E sub total with respect to w 5',
  )
})

test('sayMathml: a fraction of more than two signs says where it ends', () => {
  expect(said('\\frac{a + b}{2} + c')).toBe('the fraction a plus b over 2, end of fraction plus c')
})

test('sayMathml: what is missing is not said as if it stood there', () => {
  expect(said('k{\\htmlClass{gap}{\\phantom{ + b}}}')).toBe('k (missing: plus b)')
})
