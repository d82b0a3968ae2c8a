import { after, braced, gapAt } from './groups.ts'
import { exactly, type Interval, intervalOf } from './interval.ts'
import {
  functions,
  lift,
  minus,
  over,
  plus,
  root,
  roundings,
  times,
  toThe,
  Unread,
} from './lifted.ts'

/** What was read, and what comes after it. */
interface Read {
  readonly value: Interval
  readonly rest: string
}

const whole = (text: string): Interval => {
  const { value, rest } = sum(text)
  if (rest !== '') throw new Unread(rest)
  return value
}

/** A number that was worked out may be rounded; any other is what it says. */
const marked = (text: string): Interval => {
  if (gapAt(`{${text}}`) !== undefined) return exactly(1)
  const [, mark, rest = ''] = /^\\htmlClass\{(\w+)\}(.*)$/s.exec(text) ?? []
  if (mark === undefined) return whole(text)
  const [inside] = braced(rest)
  return (mark === 'c' && intervalOf(inside)) || whole(inside)
}

const bracketed = (text: string): Read => {
  const [open = '', word = ''] = /^\\left(?:\(|\\l(floor|ceil))/.exec(text) ?? []
  const { value, rest } = sum(after(text, open || '\\left('))
  const close = word === '' ? '\\right)' : `\\right\\r${word}`
  const rounding = roundings[word]
  return { value: rounding ? lift((a = 0) => rounding(a))(value) : value, rest: after(rest, close) }
}

const applied = (of: (...sides: readonly Interval[]) => Interval, text: string): Read => {
  const all: Interval[] = []
  let rest = after(text, '\\left(')
  do {
    const next = sum(all.length === 0 ? rest : rest.slice(1))
    all.push(next.value)
    rest = next.rest
  } while (rest.startsWith(','))
  return { value: of(...all), rest: after(rest, '\\right)') }
}

const number = (text: string): Read => {
  const [digits = ''] = /^\d+(?:\{,\}\d{3})*(?:\.\d+)?/.exec(text) ?? []
  if (digits === '') throw new Unread(text)
  return { value: exactly(Number(digits.replaceAll('{,}', ''))), rest: text.slice(digits.length) }
}

const atom = (text: string): Read => {
  if (text.startsWith('{')) {
    const [inside, rest] = braced(text)
    return { value: marked(inside), rest }
  }
  if (text.startsWith('\\left')) return bracketed(text)
  if (text.startsWith('\\frac')) {
    const [top, then] = braced(text.slice(5))
    const [bottom, rest] = braced(then)
    return { value: over(whole(top), whole(bottom)), rest }
  }
  if (text.startsWith('\\sqrt')) {
    const [inside, rest] = braced(text.slice(5))
    return { value: root(whole(inside)), rest }
  }
  const [name = '', of] = Object.entries(functions).find(([known]) => text.startsWith(known)) ?? []
  return of === undefined ? number(text) : applied(of, text.slice(name.length))
}

const power = (text: string): Read => {
  const base = atom(text)
  if (!base.rest.startsWith('^')) return base
  const exponent = atom(base.rest.slice(1))
  return { value: toThe(base.value, exponent.value), rest: exponent.rest }
}

const signed = (text: string): Read => {
  if (!text.startsWith('-')) return power(text)
  const { value, rest } = power(text.slice(1))
  return { value: minus(exactly(0), value), rest }
}

const isEnd = (rest: string): boolean => /^(?:$|[-+])/.test(rest)

const term = (text: string): Read => {
  const rest = gapAt(text)
  return rest !== undefined && isEnd(rest) ? { value: exactly(0), rest } : product(text)
}

const product = (text: string): Read => {
  let { value, rest } = signed(text)
  for (;;) {
    const [sign] = /^\\(?:cdot|times)(?!s)/.exec(rest) ?? []
    if (sign === undefined) return { value, rest }
    const next = signed(rest.slice(sign.length))
    value = times(value, next.value)
    rest = next.rest
  }
}

const sum = (text: string): Read => {
  const isAlone = gapAt(text) === ''
  let { value, rest } = isAlone ? product(text) : term(text)
  while (/^[+-]/.test(rest)) {
    const next = term(rest.slice(1))
    value = (rest.startsWith('+') ? plus : minus)(value, next.value)
    rest = next.rest
  }
  return { value, rest }
}

/** What a row's arithmetic comes to, from what stands there alone; undefined where a part is left out. */
export const arithmetic = (tex: string): Interval | undefined => {
  try {
    return whole(tex.replaceAll(/\s|\\,/g, ''))
  } catch (error) {
    if (error instanceof Unread) return undefined
    throw error
  }
}
