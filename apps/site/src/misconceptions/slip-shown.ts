import { exampleNamed, problemNamed } from '@longhand/examples'
import { markAnswer, type Question, type Slip } from '@longhand/marking'
import { groupDigits } from '@longhand/render'
import { checkLink } from '~/labs/check/check-link.ts'
import { shownQuestion } from './questions.ts'

/** A slip on a right number. */
export interface SlipShown {
  readonly title: string
  readonly quantity: string
  /** Where both are marked. */
  readonly working: { readonly right: string; readonly written: string }
  /** Both in digits, with the places marked where they part. */
  readonly tex: { readonly right: string; readonly written: string }
  /** To the learner. */
  readonly says: string
}

const asked = { subject: 'five-convolutions', quantity: 'conv4.parameters' } as const
/** A slip of the sign needs a number that has one. */
const askedBelowZero = {
  subject: 'two-two-two',
  quantity: 'output.kernel[0][1].gradient',
} as const

/** A slip as it is shown: what it makes of the digits of a right answer. */
export const slipShown = (slip: Slip): SlipShown => {
  const shown = slip.id === 'slip-sign' ? askedBelowZero : asked
  const question = shownQuestion(shown)
  if (question === undefined) throw new RangeError(`${shown.subject} has no ${shown.quantity}.`)
  const { value } = question.truth
  const right = Number.isInteger(Number(value)) ? String(value) : Number(value).toPrecision(6)
  const written = slip.make(right)
  return {
    title: problemNamed(shown.subject)?.title ?? exampleNamed(shown.subject)?.title ?? '',
    quantity: shown.quantity,
    working: {
      right: checkLink(shown.subject, shown.quantity, right),
      written: checkLink(shown.subject, shown.quantity, written),
    },
    tex: { right: marked(right, written, 'now'), written: marked(written, right, 'w') },
    says: saidOf(slip, question, written),
  }
}

const saidOf = (slip: Slip, question: Question, written: string): string => {
  const met = markAnswer(question, written).mistakes.find(({ id }) => id === slip.id)
  return met?.says ?? slip.says(String(question.truth.value), written)
}

/**
 * Digits with those marked that stand between what the two have in common at both ends; what was
 * left out is a gap.
 */
const marked = (digits: string, other: string, mark: 'now' | 'w'): string => {
  const start = commonStart(digits, other)
  const reversed = (text: string) => [...text].reverse().join('')
  const most = Math.min(digits.length, other.length) - start
  const end = Math.min(most, commonStart(reversed(digits), reversed(other)))
  const grouped = groupDigits(digits.replace('-', ''), ',')
  const before = digits.slice(0, start).replace('-', '').length
  const within = digits.slice(start, digits.length - end).replace('-', '').length
  const isSignMarked = digits.startsWith('-') && start === 0
  const isOut = mark === 'w' && start + end === digits.length
  const gap = isOut ? gapOf(other.slice(start, other.length - end)) : ''
  let place = 0
  const body = [...grouped].map((sign) => {
    if (sign === ',') return '{,}'
    const isMarked = place >= before && place < before + within
    place += 1
    const written = isMarked ? `{\\htmlClass{${mark}}{${sign}}}` : sign
    return place === before + 1 ? gap + written : written
  })
  const minus = isSignMarked ? `{\\htmlClass{${mark}}{-}}` : '-'
  const last = before === place ? gap : ''
  return (digits.startsWith('-') ? minus : '') + body.join('') + last
}

const gapOf = (digits: string): string =>
  digits === '' ? '' : `{\\htmlClass{gap}{\\phantom{${digits}}}}`

const commonStart = (a: string, b: string): number => {
  const at = [...a].findIndex((sign, i) => sign !== b[i])
  return at < 0 ? a.length : at
}
