import { markAnswer, type Question } from '@longhand/marking'
import { expect, test } from 'vitest'
import { drawCountQuestions } from './drawn-networks.ts'
import { drawProblemQuestions } from './drawn-problems.ts'
import { onDrawn } from './draws.ts'

const signs = ['', '≈ ', '= ', '~ ', '  ', '+'] as const
const closings = ['', ' ', '\n'] as const

/** A whole number in as many ways as people write it. */
const wholeSpellings = (value: number): readonly string[] => [
  String(value),
  value.toLocaleString('en'),
  value.toLocaleString('fr'),
  value.toLocaleString('de-CH'),
  `${value}.0`,
  `${value}/1`,
  `${value + 7} - 7`,
  `2·${value} ÷ 2`,
  `(${value} + 1) − 1`,
  ...[2, 3, 4, 5].map((digits) => value.toExponential(digits)),
  ...[2, 3, 4].map((digits) => value.toExponential(digits).replace('e+', ' × 10^')),
  ...[0, 1, 2, 3].map((decimals) => `${(value / 1e3).toFixed(decimals)}K`),
  ...[3, 4, 5, 6].map((decimals) => `${(value / 1e6).toFixed(decimals)} million`),
  ...[3, 4, 5].map((decimals) => `${(value / 2 ** 20).toFixed(decimals)} M`),
]

/** A real number, rounded to as many digits as there are. */
const realSpellings = (value: number): readonly string[] => [
  String(value),
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15].flatMap((digits) => [
    value.toPrecision(digits),
    value.toExponential(digits),
    value.toPrecision(digits).replace(/^(-?)0\./, '$1.'),
    value.toPrecision(digits).replace('-', '−'),
  ]),
]

/** Rounded to nothing at all. */
const isNothing = /^0(\.0*)? ?[KMm]/

const spellings = ({ truth: { value } }: Question): readonly string[] =>
  Number.isInteger(Number(value))
    ? wholeSpellings(Number(value)).filter((text) => !isNothing.test(text))
    : realSpellings(Number(value))

const variations = (text: string): readonly string[] =>
  signs.flatMap((sign) =>
    sign === '+' && !/^\d/.test(text) ? [] : closings.map((closing) => sign + text + closing),
  )

test('100,000 right answers, rounded and written in many ways: none is called wrong', () =>
  onDrawn(() => {
    let marked = 0
    while (marked < 100_000)
      for (const question of [...drawCountQuestions(16), ...drawProblemQuestions(10)])
        marked += markRight(question)
  }))

/** Marks a right answer in all its spellings. @returns How many there are. */
const markRight = (question: Question): number => {
  const texts = spellings(question).flatMap(variations)
  for (const text of texts) {
    const { verdict } = markAnswer(question, text)
    if (verdict !== 'right' && verdict !== 'convention')
      expect([text, verdict, question.truth.value]).toEqual([text, 'right', expect.anything()])
  }
  return texts.length
}
