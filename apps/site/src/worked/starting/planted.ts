import type { Derivation } from '@longhand/derivation'
import { hasIssues } from '@longhand/network'
import { groupDigits } from '@longhand/render'
import { wrongNumbers } from '../../misconceptions/wrong-numbers.ts'
import type { Subject } from '../subject.ts'

/** A question with a claim to begin with: one that is right, or one whose fault is known. */
export interface Planted {
  readonly of: string
  readonly asks: string
  readonly says: string
}

const written = ({ value }: Derivation): string => groupDigits(String(value), ',')

/** The last digit is another one: a slip of the pen. */
const slipped = (digits: string): string =>
  digits.replace(/\d$/, (digit) => String((Number(digit) + 9) % 10))

/** What the first idea that is right under no convention makes of it. */
const mistaken = (subject: Subject, { of, says }: Planted): string => {
  const question = subject.question(of)
  if (hasIssues(question)) return says
  const wrong = wrongNumbers(question.value).find(
    ({ derivation, rightIf }) => rightIf === undefined && Number(derivation.value) > 0,
  )
  return wrong === undefined ? says : written(wrong.derivation)
}

const rightClaim = (subject: Subject, of: string, asks: string): readonly Planted[] => {
  const derivation = subject.derivation(of)
  return hasIssues(derivation) ? [] : [{ of, asks, says: written(derivation.value) }]
}

/** Layers that have something to count. */
const counted = ({ network, derivation }: Subject): readonly string[] =>
  network.layers
    .map(({ of }) => of)
    .filter((of) => {
      const parameters = derivation(`${of}.parameters`)
      return !hasIssues(parameters) && Number(parameters.value.value) > 0
    })

/** Three layers and the total: the first claim is right, the second a wrong idea's, the third a slip's. */
export const plantedClaims = (subject: Subject): readonly Planted[] => {
  const layers = counted(subject).slice(0, 3)
  const [first, second, third] = layers.flatMap((of) =>
    rightClaim(subject, `${of}.parameters`, `Parameters of ${of}`),
  )
  return [
    ...(first ? [first] : []),
    ...(second ? [{ ...second, says: mistaken(subject, second) }] : []),
    ...(third ? [{ ...third, says: slipped(third.says) }] : []),
    ...rightClaim(subject, 'total.parameters', 'Parameters in all'),
  ]
}

/** The line that stands open at first. */
export const firstOf = ([first]: readonly Planted[]): string => first?.of ?? 'total.parameters'
