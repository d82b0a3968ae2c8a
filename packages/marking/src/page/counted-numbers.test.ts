import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'

const verdicts = (text: string) => markPage(text, 'latex').claims.map(({ verdict }) => verdict)

// 216/4 = 54, 61,706·4 = 246,824,
// 4·3·2·1 = 24, 120/(6·2) = 10, 7 = 2·3 + 1, 17 = 3·5 + 2, 1 GB − 256 MB = 1024 − 256 MB
describe('markPage: thousands, factorials and remainders in a formula', () => {
  test.each([
    ['23.5M + 1.2M = 24.7M'],
    ['3 K × 4 = 12K'],
    ['3K x 4 = 12,000'],
    ['so 25.6M * 4 bytes = 102.4 MB'],
    ['85M + 23.8M = 109M'],
    ['16 GB - 14 GB = 2 GB'],
    ['64 KB / 4 = 16K floats'],
    ['2K + 2K = 4096'],
    ['3 M / 1.5 K = 2K'],
    ['340M / 110M = 3.1'],
    ['4! = 24'],
    ['5!/(3!*2!) = 10'],
    ['10! = 3,628,800'],
    ['7 mod 3 = 1'],
    ['$17 \\bmod 5 = 2$'],
    ['7 % 3 = 1'],
    ['4.5 × 10⁻² = 0.045'],
    ['0.045 = 4.5 × 10⁻²'],
    ['2⁻³ = 0.125'],
    ['1.3B = 1,300,000,000'],
    ['1.3B + 0.7B = 2B'],
    ['175B * 2 bytes = 350 GB'],
    ['61.7M × 4B = 246.8 MB'],
    ['61,706 × 4B = 246,824 B'],
    ['3*3*64*64+64=36.9K'],
    ['2K+1K=3K'],
    ['(2K+1K)*3=9K'],
    ['2Kx3=6K'],
    ['12M=3M*4'],
    ['(227-11)//4+1 = 55'],
    ['(227 - 11) // 4 + 1 = 55'],
    ['54+1 = 216//4+1'],
    ['n = 3·4 = 12 // twelve'],
  ])('%s is right', (line) => expect(verdicts(line.replace(' % ', ' \\% '))).toEqual(['right']))

  test('1 GB − 256 MB is 768 MB in steps of 1024', () => {
    expect(verdicts('1 GB - 256 MB = 768 MB')).toEqual(['convention'])
  })

  test.each([
    ['23.5M + 1.2M = 25.7M'],
    ['3 K × 4 = 16K'],
    ['16 GB - 14 GB = 3.1 GB'],
    ['4! = 25'],
    ['5!/(3!*2!) = 12'],
    ['17 mod 5 = 3'],
    ['2⁻³ = 0.215'],
    ['1.3B+0.7B = 3.5B'],
    ['61.7M × 4B = 264.8 MB'],
    ['1.3B × 2 bytes = 2.6 MB'],
    ['(227-11)//4+1 = 54'],
    ['7//2 = 3.5'],
    // the minus stands between two numbers
    ['3 − 3² = 12'],
  ])('%s is wrong', (line) => expect(verdicts(line)).toEqual(['wrong']))

  test.each([
    ['3K × 4 = 13K'],
    ['5 K + 273 = 278 K'],
    ['5 K + 273 = 300 K'],
    ['2M × 3 = 12'],
    ['2M = 10'],
    ['110M = 109.5M'],
    ['4K = 12'],
    ['5 M NaOH + 3 M = 9 M'],
    ['1 M = 100 cm'],
    ['in 2012! 3 + 4 = 7'],
    ['n! = 24'],
    ['(-7) mod 3 = 2'],
    ['2·7 mod 3 = 2'],
    ['7 mod 0 = 7'],
    ['25 \\% 8 = 2'],
    ['3!! = 4'],
    ['170! = 3'],
    ['x = 12 // 3·4 = 12'],
    ['3·4 = 12 // 5 rows'],
    ['7 // 2 = 3.5'],
  ])('%s may be meant otherwise: it is not called wrong', (line) =>
    expect(verdicts(line)).not.toContain('wrong'),
  )
})

// −3² is −9; but a spreadsheet comes to 9, and so does who puts −3 in for x and leaves the brackets out
test.each([
  ['−3² = 9', -9],
  ['½·−0.5² = 0.125', -0.125],
  ['1 + (−2^2) = 5', -3],
])('%s is left open, with the reason', (line, computed) => {
  expect(markPage(line, 'text').claims).toMatchObject([
    { verdict: 'unchecked', computed, says: expect.stringMatching(/minus is raised too/) },
  ])
})

test('a comment in code goes on with no formula of the line above', () => {
  expect(verdicts('x = 3·4\n// 3·3 = 9')).toEqual(['right'])
})
