import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fits } from '../answer.ts'
import { readAnswer } from './read-answer.ts'

const plain = (text: string | number) => {
  const read = readAnswer(text)
  return 'try' in read ? read.try : read.readings[0]
}

const numberIn = (text: string | number) => {
  const read = plain(text)
  return typeof read === 'string' ? read : Number(read.value) + 0
}

describe('readAnswer', () => {
  test.each([
    ['34944', 34_944],
    ['34,944', 34_944],
    ['34 944', 34_944],
    ['34\u202f944', 34_944],
    ['34’944', 34_944],
    ['  ≈ 34,944 ', 34_944],
    ['= 34,944', 34_944],
    ['+7', 7],
    ['−0.0226', -0.0226],
    ['.3589', 0.3589],
    ['1.05e8', 1.05e8],
    ['1.05 × 10^8', 1.05e8],
    ['1.05·10⁸', 1.05e8],
    ['1.05x10**8', 1.05e8],
    ['2.5 × 10^-4', 0.000_25],
    ['2.5×10⁻⁴', 0.000_25],
    ['2.5 * 10^(-4)', 0.000_25],
    ['3/8', 0.375],
    ['3⁄8', 0.375],
    ['3*96*11*11', 34_848],
    ['3 x 96 x 11²', 34_848],
    ['96·(11·11·3 + 1)', 34_944],
    ['(227 − 11)/4 + 1', 55],
    ['2 - 3 - 4', -5],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['62.4M', 62_400_000],
    ['62.4 million', 62_400_000],
    ['35k', 35_000],
    ['4.1 GB', 4_100_000_000],
    ['1 KiB', 1024],
    ['97.38 %', 0.9738],
    ['61.100.840', 61_100_840],
    ['61 Mio.', 61_000_000],
    ['1.2 Mrd', 1_200_000_000],
    ['６１，１００', 61_100],
    ['−０．５', -0.5],
    ['\u200b34944\u200e', 34_944],
    ['34,944 parameters', 34_944],
    ['61.1M params', 61_100_000],
    ['4.1 GMACs', 4_100_000_000],
    ['3·96·11² = 34,848', 34_848],
    ['E = 0.2984', 0.2984],
    ['1/3 ≈ 0.33', 0.33],
    ['0.298 371 109', 0.298_371_109],
    ['$2.5 \\times 10^{-4}$', 0.000_25],
    ['\\approx 34{,}944', 34_944],
    ['(55, 55, 96)', 290_400],
    ['[None, 55, 55, 96]', 290_400],
    ['torch.Size([96, 55, 55])', 290_400],
    ['(64,128,256)', 64 * 128 * 256],
    ['(None, 128,256)', 128 * 256],
    ['(None, 4096)', 4096],
    ['(4096,)', 4096],
    ['None × 55 × 55 × 96', 290_400],
    ['[55×55×96]', 290_400],
    ['(34,944)', 34_944],
  ])('%s', (text, value) => expect(numberIn(text)).toBeCloseTo(value, 6))

  test('a whole number is exact at any size', () => {
    expect(plain('9,007,199,254,740,993')).toMatchObject({ value: 9_007_199_254_740_993n })
    expect(plain('2^64')).toMatchObject({ value: 2n ** 64n })
    expect(plain(1e21)).toMatchObject({ value: 10n ** 21n, unit: 1 })
  })

  test.each([
    ['0.3589', 4, 1e-4],
    ['0.35890', 5, 1e-5],
    ['34,944', 0, 1],
    ['1.05e-4', 6, 1e-6],
    ['1.05·10^-4', 6, 1e-6],
    ['62.4M', -5, 1e5],
    ['97.38%', 4, 1e-4],
    ['0.4 - 0.5*0.082167', 6, 1e-6],
  ])('%s claims %d decimals', (text, decimals, unit) => {
    const read = readAnswer(text)
    expect(read).toMatchObject({ decimals })
    expect('try' in read ? 0 : read.readings[0].unit / unit).toBeCloseTo(1, 9)
  })

  test.each([
    ['(55, 55, 96)', [55, 55, 96], true],
    ['55×55×96 = 290,400', [55, 55, 96], false],
    ['9,007,199,254,740,993 · 1', [9_007_199_254_740_993n, 1], false],
  ])('%s is written as a shape', (text, sizes, isInOrder) => {
    expect(readAnswer(text)).toMatchObject({ shape: { sizes, isInOrder } })
  })

  test.each(['34,944', '(34,944)', '[7]', '-1·5', '55²·96', '(227 − 11)/4 + 1', '3×0.5', '3e2'])(
    '%s is not',
    (text) => expect(readAnswer(text)).not.toHaveProperty('shape'),
  )

  test('fractions and whole arithmetic claim all digits, and so does a bare 0', () => {
    for (const text of ['1/3', '3*96*11*11', '0']) expect(plain(text)).toMatchObject({ unit: 0 })
    expect(plain('0.00')).toMatchObject({ unit: 0.01 })
  })

  test('K stands for 1000 or 1024: 24.37M can be 25,557,032 (ResNet-50, COUNTING.md)', () => {
    const read = readAnswer('24.37M')
    const under = 'try' in read ? [] : read.readings.filter((one) => fits(25_557_032, one))
    expect(under.map((one) => one.under)).toEqual(['binary-units'])
  })

  test('what to write instead of an answer that cannot be read', () => {
    const tries = ['', '0,3589', 'about 5', '1/0', '9^9^9^9', '(1', '3 96', '1'.repeat(501)].concat(
      '55, 55, 96',
      '34,944 apples',
    )
    expect(tries.map((text) => [text.slice(0, 8), plain(text)])).toMatchInlineSnapshot(`
      [
        [
          "",
          "Write a number, such as 34,944.",
        ],
        [
          "0,3589",
          "Write decimals with a point, such as 0.3589; a comma only parts thousands: 34,944.",
        ],
        [
          "about 5",
          "Write one number or plain arithmetic, such as 34,944, 1.05e-4 or 11·11·3·96 + 96.",
        ],
        [
          "1/0",
          "Write a number that can be worked out: no division by 0, nothing of 309 digits or more.",
        ],
        [
          "9^9^9^9",
          "Write a number that can be worked out: no division by 0, nothing of 309 digits or more.",
        ],
        [
          "(1",
          "Write one number or plain arithmetic, such as 34,944, 1.05e-4 or 11·11·3·96 + 96.",
        ],
        [
          "3 96",
          "Write one number or plain arithmetic, such as 34,944, 1.05e-4 or 11·11·3·96 + 96.",
        ],
        [
          "11111111",
          "Write one number, or plain arithmetic of at most 500 signs.",
        ],
        [
          "55, 55, ",
          "Write a shape as a product, 55x55x96, or in brackets: (55, 55, 96).",
        ],
        [
          "34,944 a",
          "Write one number or plain arithmetic, such as 34,944, 1.05e-4 or 11·11·3·96 + 96.",
        ],
      ]
    `)
  })

  test.each([
    ['deep brackets', `${'('.repeat(250)}1${')'.repeat(249)}`],
    ['only brackets', '('.repeat(1_000_000)],
    ['many signs', '-'.repeat(500)],
    ['a tower', '9^'.repeat(249)],
    ['a long product', `${'9'.repeat(300)}*${'9'.repeat(150)}`],
    ['too large', '1e999'],
    ['too large by far', '1e99999999999999999999'],
    ['emoji', '🧮 34,944 🎉'],
    ['not a number', Number.NaN],
    ['no end', Number.POSITIVE_INFINITY],
    ['null bytes', '\u0000\u0000'],
    ['code', 'process.exit(1)'],
    ['markup', '<script>alert(1)</script>'],
  ])('hostile: %s', (_, text) => expect(typeof plain(text)).toBe('string'))

  test('any text is read or gets a hint, and what is read is finite', () => {
    const arithmetic = fc.stringMatching(/^[0-9.,+*/^()eE\-x ·×]{0,60}$/)
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), arithmetic), (text) => {
        const read = plain(text)
        expect(typeof read === 'string' || Number.isFinite(Number(read.value))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('any number that is written out is read back', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (value) => {
        expect(numberIn(value)).toBe(value + 0)
      }),
    )
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const spellings = [String(value), value.toLocaleString('en'), value.toLocaleString('fr')]
        for (const text of spellings) expect(numberIn(text)).toBe(value)
      }),
    )
  })
})
