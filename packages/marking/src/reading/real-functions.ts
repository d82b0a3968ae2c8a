import { functions } from '@longhand/derivation'

/** Functions that formulas name, by the sign that stands for them in plain arithmetic. */
export const realFunctions: ReadonlyMap<string, (x: number) => number> = new Map([
  ['ln', functions.ln],
  ['log2', Math.log2],
  ['log10', Math.log10],
  ['exp', functions.exp],
  ['tanh', functions.tanh],
  ['sigmoid', functions.sigmoid],
  ['sqrt', functions.sqrt],
  ['floor', Math.floor],
  ['ceil', Math.ceil],
  ['abs', Math.abs],
])

/** What `log` can stand for, the likeliest first. */
export const logarithms: readonly string[] = ['ln', 'log10', 'log2']

/** How each sign is written. */
const spellings: Readonly<Record<string, string>> = {
  ln: 'ln',
  log: 'log',
  log_2: 'log2',
  log2: 'log2',
  log_10: 'log10',
  log10: 'log10',
  exp: 'exp',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  sigma: 'sigmoid',
  σ: 'sigmoid',
  sqrt: 'sqrt',
  '√': 'sqrt',
  floor: 'floor',
  ceil: 'ceil',
  abs: 'abs',
}

/** Where code takes its functions from. */
const library = /^(?:np|numpy|math|Math|torch|tf)\./

/** The sign of the function that a word names; undefined for other words. */
export const functionNamed = (word: string): string | undefined => {
  const name = word.replace(library, '')
  return Object.hasOwn(spellings, name) ? spellings[name] : undefined
}

const signs = new Set(Object.values(spellings))

/** Whether a sign stands for a function, or for the e of a power. */
export const isFunction = (sign: string): boolean => sign === 'e' || signs.has(sign)
