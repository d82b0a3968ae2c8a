import { closing, opening, type Token } from './token.ts'

const operator = /^(?:[-+*/^]|\/\/)$/

/** Square brackets that group a formula, 4·[(10 + 20)·20 + 20], as round ones; lists stay. */
export const squareBrackets = (tokens: readonly Token[]): readonly Token[] => {
  const round = new Map<number, string>()
  const open: number[] = []
  for (const [at, { text }] of tokens.entries()) {
    if (text === '[') open.push(at)
    if (text !== ']') continue
    const from = open.pop()
    if (from === undefined || !isGroup(tokens, from, at)) continue
    round.set(from, '(')
    round.set(at, ')')
  }
  return tokens.map((token, at) => {
    const text = round.get(at)
    return text === undefined ? token : { ...token, kind: 'sign', text }
  })
}

/** A formula in brackets that another sign works on. Longer ones are nobody's. */
const isGroup = (tokens: readonly Token[], from: number, to: number): boolean => {
  const inside = tokens.slice(from + 1, Math.min(to, from + longest))
  const isFormula = inside.length === to - from - 1 && inside.every(isPart)
  return isFormula && inside.some(isOperator) && isWorkedOn(tokens, from, to)
}

const longest = 100

const isOperator = ({ text }: Token): boolean => operator.test(text)

const isPart = ({ kind, text }: Token): boolean =>
  kind === 'number' || kind === 'sign' || text === '[' || text === ']'

/** 2·[…], 2[…] and […]·2; but W[…] is an entry of W, and 5 […] may be two things. */
const isWorkedOn = (tokens: readonly Token[], from: number, to: number): boolean => {
  const [before, after] = [tokens[from - 1], tokens[to + 1]]
  const isAfter = after !== undefined && isOperator(after)
  if (before === undefined || before.kind === 'equals' || opening.has(before.text)) return isAfter
  const isTimes = before.kind === 'number' || closing.has(before.text)
  return isOperator(before) || (isTimes && tokens[from]?.gap === '')
}
