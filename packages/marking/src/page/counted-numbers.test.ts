import { describe, expect, test } from 'vitest'
import { markPage } from './mark-page.ts'

const verdicts = (text: string) => markPage(text, 'latex').claims.map(({ verdict }) => verdict)

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
  ])('%s may be meant otherwise: it is not called wrong', (line) =>
    expect(verdicts(line)).not.toContain('wrong'),
  )
})
