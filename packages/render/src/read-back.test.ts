import {
  apply,
  type Derivation,
  derive,
  type Expression,
  letter,
  linesOf,
  negation,
  partial,
  power,
  product,
  quantity,
  quotient,
  type Rounding,
  type Sign,
  slotsOf,
  sum,
} from '@longhand/derivation'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Format } from './format.ts'
import { latexFormat } from './latex/latex-format.ts'
import { rowsOf } from './rows.ts'
import { type Choices, styleOf } from './style.ts'
import { textFormat } from './text/text-format.ts'
import { write } from './write.ts'

// What is written is read back by a small evaluator in exact fractions: it knows nothing of nodes.

/** A fraction, its bottom above 0. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b))
const over = (top: bigint, bottom: bigint): Fraction => {
  if (bottom === 0n) throw new RangeError('divided by 0')
  const by = gcd(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { top: top / by, bottom: bottom / by }
}
const plus = (a: Fraction, b: Fraction) =>
  over(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
const times = (a: Fraction, b: Fraction) => over(a.top * b.top, a.bottom * b.bottom)
const inverse = ({ top, bottom }: Fraction) => over(bottom, top)
const opposite = ({ top, bottom }: Fraction): Fraction => ({ top: -top, bottom })
const floor = ({ top, bottom }: Fraction) =>
  over((top - (((top % bottom) + bottom) % bottom)) / bottom, 1n)
const isBelow = (a: Fraction, b: Fraction) => a.top * b.bottom < b.top * a.bottom
const larger = (a: Fraction, b: Fraction) => (isBelow(a, b) ? b : a)
const numberOf = ({ top, bottom }: Fraction) => Number(top) / Number(bottom)
const zero = over(0n, 1n)

const toThe = (base: Fraction, exponent: Fraction): Fraction => {
  if (exponent.bottom !== 1n) throw new RangeError('a root')
  const times = exponent.top < 0n ? -exponent.top : exponent.top
  const raised = over(base.top ** times, base.bottom ** times)
  return exponent.top < 0n ? inverse(raised) : raised
}

/** Digits with a point as a fraction. */
const decimal = (digits: string): Fraction => {
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.')
  const value = over(BigInt(whole + fraction), 10n ** BigInt(fraction.length))
  return digits.startsWith('-') ? opposite(value) : value
}

const functions: Readonly<Record<string, (...of: readonly Fraction[]) => Fraction>> = {
  max: (...of) => of.reduce(larger),
  min: (...of) => opposite(of.map(opposite).reduce(larger)),
  ReLU: (x = zero) => larger(x, zero),
}

type Symbols = ReadonlyMap<string, Fraction>

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Reads a line back; `+ − · /` from the left, a power before its minus, brackets as they stand. */
const reader = (written: string, symbols: Symbols, isLatex: boolean) => {
  const names = [...symbols.keys()].sort((a, b) => b.length - a.length)
  let at = 0
  const skip = () => {
    while (/\s/.test(written[at] ?? '')) at += 1
  }
  const eat = (sign: string): boolean => {
    skip()
    if (!written.startsWith(sign, at)) return false
    at += sign.length
    return true
  }
  const need = (sign: string) => {
    if (!eat(sign)) throw new SyntaxError(`no ${sign} at ${at} of ${written}`)
  }
  const minus = isLatex ? '-' : '−'
  const pattern = isLatex ? /\d+(?:\{,\}\d{3})*(?:\.\d+)?/y : /\d+(?:,\d{3})*(?:\.\d+)?/y

  const sumOfTerms = (): Fraction => {
    let total = term()
    for (;;) {
      if (eat('+')) total = plus(total, term())
      else if (eat(minus)) total = plus(total, opposite(term()))
      else return total
    }
  }
  const term = (): Fraction => {
    let total = eat(minus) ? opposite(raised()) : raised()
    for (;;) {
      if (eat('·') || eat('×') || eat('\\cdot') || eat('\\times') || eat('\\,'))
        total = times(total, raised())
      else if (eat('/')) total = times(total, inverse(raised()))
      else return total
    }
  }
  const raised = (): Fraction => {
    const { value, isFraction } = atom()
    const exponent = exponentHere()
    if (exponent === undefined) return value
    if (isFraction) throw new SyntaxError(`a power of a bare fraction in ${written}`)
    if (exponentHere() !== undefined) throw new SyntaxError(`two exponents in ${written}`)
    return toThe(value, exponent)
  }
  const exponentHere = (): Fraction | undefined => {
    if (eat('^{')) return closed('}')
    if (eat('^')) return eat(minus) ? opposite(raised()) : raised()
    let digits = ''
    while (raisedDigits.includes(written[at] ?? 'x'))
      digits += raisedDigits.indexOf(written[at++] ?? '')
    return digits === '' ? undefined : decimal(digits)
  }
  const closed = (by: string): Fraction => {
    const inside = sumOfTerms()
    need(by)
    return inside
  }
  const inputs = (by: string): readonly Fraction[] => {
    const all = [sumOfTerms()]
    while (eat(', ')) all.push(sumOfTerms())
    need(by)
    return all
  }
  const atom = (): { readonly value: Fraction; readonly isFraction?: true } => {
    skip()
    const name = names.find((one) => written.startsWith(one, at))
    if (name !== undefined && eat(name)) return { value: symbols.get(name) ?? zero }
    if (eat('(')) return { value: closed(')') }
    if (eat('\\left(')) return { value: closed('\\right)') }
    if (eat('⌊')) return { value: floor(closed('⌋')) }
    if (eat('⌈')) return { value: opposite(floor(opposite(closed('⌉')))) }
    if (eat('\\left\\lfloor')) return { value: floor(closed('\\right\\rfloor')) }
    if (eat('\\left\\lceil')) return { value: opposite(floor(opposite(closed('\\right\\rceil')))) }
    if (eat('\\frac{')) {
      const top = closed('}')
      need('{')
      return { value: times(top, inverse(closed('}'))), isFraction: true }
    }
    for (const [word, run] of Object.entries(functions)) {
      if (eat(`${word}(`)) return { value: run(...inputs(')')) }
      if (eat(`\\${word}\\left(`) || eat(`\\operatorname{${word}}\\left(`))
        return { value: run(...inputs('\\right)')) }
    }
    pattern.lastIndex = at
    const digits = pattern.exec(written)?.[0]
    if (digits === undefined) throw new SyntaxError(`nothing at ${at} of ${written}`)
    at += digits.length
    return { value: decimal(digits.replace(/\{,\}|,/g, '')) }
  }
  const value = sumOfTerms()
  skip()
  if (at < written.length) throw new SyntaxError(`more at ${at} of ${written}`)
  return value
}

/** How a tree is to be built; values and symbols come later. */
type Plan =
  | { readonly type: 'given'; readonly value: number; readonly sign: number }
  | { readonly type: 'line'; readonly of: Plan; readonly hasSign: boolean; readonly sign: number }
  | { readonly type: 'sum' | 'product'; readonly of: readonly Plan[] }
  | { readonly type: 'negation' | 'relu'; readonly of: Plan }
  | { readonly type: 'max' | 'min'; readonly of: readonly Plan[] }
  | { readonly type: 'quotient'; readonly of: readonly [Plan, Plan]; readonly rounding: Rounding }
  | { readonly type: 'power'; readonly of: Plan; readonly exponent: number }

const given = (value: fc.Arbitrary<number>): fc.Arbitrary<Plan> =>
  fc.record({ type: fc.constant('given' as const), value, sign: fc.nat(3) })

const whole = fc.oneof(fc.integer({ min: -12, max: 12 }), fc.integer({ min: -99_999, max: 99_999 }))
const short = fc
  .tuple(fc.integer({ min: -4000, max: 4000 }), fc.nat(4))
  .map(([n, d]) => n / 10 ** d)
const tiny = fc.integer({ min: -99, max: 99 }).map((n) => n / 10 ** 9)

const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { minLength: 1, maxLength: 3 })

/** Trees of whole numbers, for inside a rounded quotient: there a last digit would decide. */
const { wholeTree } = fc.letrec<{ wholeTree: Plan }>((tie) => ({
  wholeTree: fc.oneof(
    { depthSize: 'small' },
    given(whole),
    fc.record({
      type: fc.constantFrom('sum' as const, 'product' as const),
      of: few(tie('wholeTree')),
    }),
    fc.record({ type: fc.constant('negation' as const), of: tie('wholeTree') }),
  ),
}))

const rounded = fc.record({
  type: fc.constant('quotient' as const),
  of: fc.tuple(wholeTree, wholeTree),
  rounding: fc.constantFrom('floor' as const, 'ceil' as const),
})

const { tree: trees } = fc.letrec<{ tree: Plan }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    given(fc.oneof(whole, short, tiny)),
    fc.record({ type: fc.constantFrom('sum' as const, 'product' as const), of: few(tie('tree')) }),
    fc.record({ type: fc.constantFrom('negation' as const, 'relu' as const), of: tie('tree') }),
    fc.record({ type: fc.constantFrom('max' as const, 'min' as const), of: few(tie('tree')) }),
    fc.record({
      type: fc.constant('power' as const),
      of: tie('tree'),
      exponent: fc.integer({ min: -2, max: 3 }),
    }),
    fc.record({
      type: fc.constant('quotient' as const),
      of: fc.tuple(tie('tree'), tie('tree')),
      rounding: fc.constant('none' as const),
    }),
    rounded,
    fc.record({
      type: fc.constant('line' as const),
      of: tie('tree'),
      hasSign: fc.boolean(),
      sign: fc.nat(3),
    }),
  ),
}))

/** Builds a plan; every given number and every line has a symbol of its own, of several makes. */
const build = (plan: Plan): Expression => {
  let count = 0
  const signOf = (make: number): Sign => {
    const x = letter('x', String(++count))
    const makes: readonly Sign[] = [
      x,
      { ...x, updated: true },
      { ...x, example: 2 },
      partial(letter('E'), x),
    ]
    return makes[make] ?? x
  }
  const on = (node: Plan): Expression => {
    switch (node.type) {
      case 'given':
        return quantity('weight', node.value, 'conv1', signOf(node.sign))
      case 'line': {
        const line = { rule: 'test', because: 'so', formula: on(node.of), of: `conv1[${count}]` }
        // a term without a symbol of its own is written by its formula
        return node.hasSign
          ? derive({ ...line, term: 'net', sign: signOf(node.sign) })
          : derive({ ...line, term: 'padded' })
      }
      case 'sum':
        return sum(node.of.map(on))
      case 'product':
        return product(node.of.map(on))
      case 'negation':
        return negation(on(node.of))
      case 'relu':
        return apply('relu', [on(node.of)])
      case 'max':
      case 'min':
        return apply(node.type, node.of.map(on))
      case 'quotient':
        return quotient(on(node.of[0]), on(node.of[1]), node.rounding)
      case 'power':
        return power(on(node.of), quantity('square', node.exponent))
    }
  }
  return on(plan)
}

const exactly = (value: number | bigint): Fraction => {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return times(decimal(digits), toThe(over(10n, 1n), decimal(exponent.replace('+', ''))))
}

/** The exact value of a tree, worked out from its given numbers. */
const exactValue = (node: Expression): Fraction => {
  const parts = slotsOf(node).map(exactValue)
  const [first = zero, second = zero] = parts
  switch (node.type) {
    case 'quantity':
      return exactly(node.value)
    case 'sum':
      return parts.reduce(plus, zero)
    case 'product':
      return parts.reduce(times, over(1n, 1n))
    case 'negation':
      return opposite(first)
    case 'power':
      return toThe(first, second)
    case 'application':
      return functions[node.function === 'relu' ? 'ReLU' : node.function]?.(...parts) ?? zero
    case 'quotient': {
      const ratio = times(first, inverse(second))
      if (node.rounding === 'none') return ratio
      return node.rounding === 'floor' ? floor(ratio) : opposite(floor(opposite(ratio)))
    }
    default:
      return first
  }
}

/** Every symbol of a tree as it is written, with its exact value. */
const symbolsIn = (root: Expression, format: Format): Symbols => {
  const symbols = new Map<string, Fraction>()
  const visit = (node: Expression): void => {
    if ((node.type === 'quantity' || node.type === 'derivation') && node.sign !== undefined)
      symbols.set(format.sign(node.sign), exactValue(node))
    for (const slot of slotsOf(node)) visit(slot)
  }
  visit(root)
  return symbols
}

/** Whether a tree has a value: nothing is divided by 0, nothing is beyond float64. */
const hasValue = (node: Expression): boolean => {
  try {
    exactValue(node)
  } catch {
    return false
  }
  const all = (one: Expression): boolean =>
    Number.isFinite(Number(one.value)) && slotsOf(one).every(all)
  return all(node)
}

/** Numbers in an expression: of a sum of more than twelve not all are written. */
const numbersIn = (node: Expression): number =>
  slotsOf(node).reduce((count, slot) => count + numbersIn(slot), 0) || 1

const expressions = trees
  .map(build)
  .filter(hasValue)
  .filter((node) => numbersIn(node) <= 12)
const formats = fc.constantFrom(
  { name: 'text', format: textFormat },
  { name: 'latex', format: latexFormat },
)

const near = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(1e-300, Math.abs(a), Math.abs(b))

test('write: symbols, read back with their values, give the node’s value exactly', () => {
  fc.assert(
    fc.property(expressions, formats, (node, { name, format }) => {
      const written = write(node, { mode: 'symbols', style: styleOf(format), around: 'conv1' })
      const value = reader(written, symbolsIn(node, format), name === 'latex')
      expect(value, written).toEqual(exactValue(node))
    }),
    { numRuns: 1500 },
  )
})

const lineFrom = (formula: Expression): Derivation =>
  derive({ rule: 'test', because: 'so', term: 'net', of: 'conv1', formula })

const choices: fc.Arbitrary<Choices> = fc.oneof(
  fc.integer({ min: 1, max: 17 }).map((significant) => ({ digits: { significant } })),
  fc.integer({ min: 0, max: 12 }).map((decimals) => ({ digits: { decimals } })),
)

describe('rowsOf: a line, read back', () => {
  const readRows = (line: Derivation, format: Format, choice: Choices, isLatex: boolean) =>
    rowsOf(line, styleOf(format, choice)).map(({ relation, written }) => ({
      relation,
      written,
      value: reader(written, symbolsIn(line, format), isLatex),
    }))

  test('an equals sign stands only between what is exactly equal', () => {
    fc.assert(
      fc.property(expressions.map(lineFrom), formats, choices, (line, { name, format }, choice) => {
        for (const { relation, written, value } of readRows(line, format, choice, name === 'latex'))
          if (relation === '=') expect(value, written).toEqual(exactValue(line))
      }),
      { numRuns: 1500 },
    )
  })

  test('the last number is the value, to the digits asked for', () => {
    fc.assert(
      fc.property(
        expressions.map(lineFrom),
        fc.integer({ min: 2, max: 12 }),
        (line, significant) => {
          const rows = readRows(line, textFormat, { digits: { significant } }, false)
          const last = rows.at(-1)
          expect(last).toBeDefined()
          // where digits cancel, exact decimals know better than float64
          const isClose = [Number(line.value), numberOf(exactValue(line))].some((value) =>
            near(numberOf(last?.value ?? zero), value, 10 ** (1 - significant)),
          )
          expect(isClose, last?.written).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('only 0 is shown as 0', () => {
    fc.assert(
      fc.property(expressions.map(lineFrom), choices, (line, choice) => {
        for (const one of linesOf(line)) {
          const [value] = readRows(one, textFormat, choice, false).slice(-1)
          expect(value?.value.top === 0n, value?.written).toBe(Number(one.value) === 0)
        }
      }),
      { numRuns: 500 },
    )
  })
})
