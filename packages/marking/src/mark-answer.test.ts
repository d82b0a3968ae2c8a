import {
  as,
  type Derivation,
  derive,
  type Expression,
  product,
  quantity,
  sum,
} from '@longhand/derivation'
import { describe, expect, test } from 'vitest'
import { conventionSays } from './convention-says.ts'
import { markAnswer } from './mark-answer.ts'
import type { Question } from './question.ts'

const line = (of: string, term: Derivation['term'], formula: Expression) =>
  derive({ rule: `rule-${term}`, term, of, formula, because: '' })

interface Sides {
  readonly side: number
  readonly channels: number
  readonly filters: number
}

/** A convolution by hand, square kernel: k·k·C_in·C_out + C_out. */
const convolution = (of: string, { side, channels, filters: count }: Sides): Derivation => {
  const filters = quantity('filters', count, of)
  const kernel = product([
    quantity('kernel-height', side, of),
    quantity('kernel-width', side, of),
    as('input-channels', quantity('channels', channels)),
    filters,
  ])
  const bias = line(`${of}.bias`, 'biases', filters)
  return line(of, 'parameters', sum([line(`${of}.kernel`, 'kernel', kernel), bias]))
}

const tiny: Sides = { side: 1, channels: 1, filters: 1 }

const weightsOnly = (value: number) => ({
  id: 'weights-only',
  says: 'Right, if the question counts weights only.',
  derivation: line('conv1', 'weights-only', quantity('kernel', value)),
})

const questionOf = (truth: Derivation, more: Partial<Question> = {}): Question => ({
  truth,
  conventions: [],
  alternatives: [],
  find: () => undefined,
  ...more,
})

const alexnet = questionOf(convolution('conv1', { side: 11, channels: 3, filters: 96 }), {
  conventions: [weightsOnly(34_848)],
  find: (address) =>
    /^conv1\.output\.(height|width)$/.test(address) ? quantity('height', 55) : undefined,
})

const named = (question: Question, text: string | number) =>
  markAnswer(question, text).mistakes.map(({ id, at }) => (at === null ? id : `${id} @${at}`))

describe('markAnswer, AlexNet conv1: 34,944 parameters', () => {
  test.each(['34,944', '96·(11·11·3 + 1)', '34.9K', '3.494e4', '34 944'])('%s is right', (text) => {
    expect(markAnswer(alexnet, text)).toEqual({
      verdict: 'right',
      expected: 34_944,
      conventions: [],
      mistakes: [],
    })
  })

  test('34,848 is right under a convention, and the idea that leads there is named', () => {
    const check = markAnswer(alexnet, '3*96*11*11')
    expect(check).toMatchObject({
      verdict: 'convention',
      expected: 34_944,
      conventions: [{ id: 'weights-only', value: 34_848 }],
      mistakes: [{ id: 'forgot-bias', ids: ['forgot-bias'], at: null, value: 34_848, slip: null }],
    })
    expect(check.mistakes[0]?.says).toBe(
      'You left the biases out: each of the 96 filters adds one.',
    )
  })

  test.each([
    ['34,849', 'one-bias', 'You counted one bias for the whole layer. Every filter has its own.'],
    [
      '11,712',
      'forgot-input-channels',
      'You took each filter as one channel deep. It reads all 3.',
    ],
    ['3,264', 'kernel-side-not-squared', 'You put 11 where 11·11 belongs: a kernel has two sides.'],
    [
      '105,705,600',
      'times-output-positions',
      'You multiplied by the 55·55 output positions. That counts connections.',
    ],
  ])('%s is wrong by %s', (text, id, says) => {
    const check = markAnswer(alexnet, text)
    expect(check.verdict).toBe('wrong')
    expect(check.mistakes.map((mistake) => [mistake.id, mistake.says])).toEqual([[id, says]])
  })

  test('34.125K is right where K is 1024, and that convention has a sentence', () => {
    const check = markAnswer(alexnet, '34.125K')
    expect(check.conventions).toEqual([{ id: 'binary-units', value: 34_944 }])
    expect(conventionSays(alexnet, 'binary-units')).toContain('1024')
    expect(conventionSays(alexnet, 'weights-only')).toContain('weights only')
  })

  test('34,954 is a slip on the right answer', () => {
    expect(markAnswer(alexnet, '34,954')).toMatchObject({
      verdict: 'wrong',
      mistakes: [{ id: 'slip-digit', slip: 'slip-digit', value: 34_954, at: null }],
    })
  })

  test('50,000 leads to no known idea, and none is made up', () => {
    expect(markAnswer(alexnet, '50,000')).toMatchObject({ verdict: 'wrong', mistakes: [] })
  })

  test('an answer that is no number gets a hint', () => {
    const check = markAnswer(alexnet, 'many')
    expect(check).toMatchObject({ verdict: 'unreadable', expected: 34_944, mistakes: [] })
    expect(check.try).toContain('Write one number')
  })
})

describe('markAnswer', () => {
  test('ties are all named: 3×3 on RGB, a side for its square gives what flat filters give', () => {
    const rgb = questionOf(convolution('conv1', { side: 3, channels: 3, filters: 32 }))
    expect(named(rgb, 320)).toEqual(['forgot-input-channels', 'kernel-side-not-squared'])
  })

  test('an idea below a convention: 288 of 896 is flat filters, weights only', () => {
    const rgb = questionOf(convolution('conv1', { side: 3, channels: 3, filters: 32 }), {
      conventions: [
        {
          ...weightsOnly(0),
          derivation: line(
            'conv1',
            'weights-only',
            product([
              quantity('kernel-height', 3, 'conv1'),
              quantity('kernel-width', 3, 'conv1'),
              as('input-channels', quantity('channels', 3)),
              quantity('filters', 32, 'conv1'),
            ]),
          ),
        },
      ],
    })
    const check = markAnswer(rgb, 288)
    expect(check).toMatchObject({ verdict: 'wrong', conventions: [] })
    expect(check.mistakes[0]?.says).toContain('Apart from that, it is right under “weights only”.')
  })

  test('an idea held in one layer of a total says where', () => {
    const layers = [
      convolution('conv1', { side: 11, channels: 3, filters: 96 }),
      convolution('conv2', { side: 5, channels: 96, filters: 256 }),
    ]
    const total = questionOf(line('total', 'parameters', sum(layers)))
    expect(named(total, 34_848 + 614_400)).toEqual(['forgot-bias'])
    expect(named(total, 34_944 + 614_400)).toEqual(['forgot-bias @conv2'])
    expect(markAnswer(total, 34_944 + 614_400).mistakes[0]?.says).toBe(
      'In conv2 you left the biases out: each of the 256 filters adds one.',
    )
  })

  test('an alternative is named like an idea, and one with an unknown id is a bug', () => {
    const truth = convolution('conv1', { side: 1, channels: 192, filters: 64 })
    const derivation = convolution('conv1', { side: 1, channels: 32, filters: 64 })
    const alternative = { idea: 'branches-chained', at: null, under: null, derivation }
    expect(named(questionOf(truth, { alternatives: [alternative] }), 2112)).toEqual([
      'branches-chained',
    ])
    const strange = { ...alternative, idea: 'no-such-idea' }
    expect(() => markAnswer(questionOf(truth, { alternatives: [strange] }), 2112)).toThrow(
      'no-such-idea',
    )
  })

  test('an idea that leaves the number as it is is no diagnosis', () => {
    const one = questionOf(convolution('conv1', { side: 1, channels: 1, filters: 7 }))
    expect(markAnswer(one, 14)).toMatchObject({ verdict: 'right', mistakes: [] })
    expect(named(one, 8)).toContain('one-bias')
    expect(named(one, 8)).not.toContain('forgot-input-channels')
  })

  test('digits cut off are told first, and no layer is blamed for them: 35.6K of 35,672', () => {
    const one = convolution('conv1', { side: 11, channels: 3, filters: 98 })
    const truth = line('total', 'parameters', sum([one, convolution('conv2', tiny)]))
    expect(truth.value).toBe(35_672 + 2)
    expect(named(questionOf(truth), '35.7K')).toEqual([])
    // without biases it is 35,575
    expect(named(questionOf(truth), '35.6K')).toEqual(['slip-cut', 'forgot-bias', 'one-bias'])
  })

  test('counts beyond 2^53 are compared and printed in all their digits', () => {
    const huge = questionOf(convolution('conv1', { side: 1, channels: 2 ** 50, filters: 2 ** 10 }))
    const right = 2n ** 60n + 2n ** 10n
    expect(markAnswer(huge, String(right))).toMatchObject({
      verdict: 'right',
      expected: String(right),
    })
    expect(markAnswer(huge, String(right + 1n)).verdict).toBe('wrong')
  })
})
