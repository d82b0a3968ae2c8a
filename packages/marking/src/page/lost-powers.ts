import type { Value } from '@longhand/derivation'
import { evaluate } from '../reading/arithmetic.ts'

/** A number whose last digit may have been raised: 112 for 11², 0.52 for 0.5². */
const raisable = /^(\d*\.?\d+)([2-9])$/

const sentence = (written: string, base: string, exponent: string): string =>
  `It is right if a raised digit was lost: ${base}^${exponent} was written as ${written}.`

interface Raised {
  readonly signs: readonly string[]
  readonly says: string
}

/** Every way to raise the last digit of one number, or of all that end in the same digit. */
const raisedIn = (signs: readonly string[]): readonly Raised[] => {
  const lost = signs.flatMap((sign, at) => {
    const [, base, exponent] = raisable.exec(sign) ?? []
    return base === undefined || exponent === undefined ? [] : [{ at, sign, base, exponent }]
  })
  const raiseAll = (which: typeof lost): Raised[] => {
    const [first] = which
    if (first === undefined) return []
    const raised = new Map(which.map(({ at, base, exponent }) => [at, [base, '^', exponent]]))
    return [
      {
        signs: signs.flatMap((sign, at) => raised.get(at) ?? [sign]),
        says: sentence(first.sign, first.base, first.exponent),
      },
    ]
  }
  const squares = lost.filter(({ exponent }) => exponent === '2')
  return [...lost.flatMap((one) => raiseAll([one])), ...raiseAll(squares)]
}

/** 10−3 for 10⁻³: the minus was raised too. */
const tensIn = (signs: readonly string[]): readonly Raised[] =>
  signs.flatMap((sign, at) => {
    const [minus, exponent = ''] = signs.slice(at + 1)
    if (sign !== '10' || minus !== '-' || !/^\d$/.test(exponent)) return []
    const power = ['10', '^', '(', '-', exponent, ')']
    const says = sentence(`10−${exponent}`, sign, `−${exponent}`)
    return [{ signs: signs.toSpliced(at, 3, ...power), says }]
  })

/**
 * Text that was taken out of a PDF has no raised digits. Says so, if a formula comes to its number
 * once they are put back.
 *
 * @param signs A formula in the signs of plain arithmetic.
 * @param isMet Whether a number is the one claimed.
 * @example lostPower(['112', '*', '3'], (value) => value === 363) // 'It is right if a raised digit was lost: 11^2 was written as 112.'
 */
export const lostPower = (
  signs: readonly string[],
  isMet: (value: Value) => boolean,
): string | undefined =>
  [...raisedIn(signs), ...tensIn(signs)].find((raised) => {
    const value = evaluate(raised.signs)
    return value !== undefined && isMet(value)
  })?.says

/** Whether a number is the one claimed once its last digit is raised: 52 for 5². */
export const isRaised = (claimed: string, value: Value): boolean => {
  const [, base, exponent] = /^(\d+)([2-9])$/.exec(claimed) ?? []
  return base !== undefined && Number(base) ** Number(exponent) === value
}
