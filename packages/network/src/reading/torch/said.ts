/** A value in a print: a number, a word or text, a flag, nothing, or several in brackets. */
export type Value = number | string | boolean | null | readonly Value[]

/** What stands in the brackets of a module: `Conv2d(3, 8, kernel_size=(3, 3))`. */
export interface Said {
  readonly byPlace: readonly Value[]
  readonly byName: Readonly<Record<string, Value>>
}

/** Brackets in brackets that are still looked into. */
const deepest = 8

const words: Readonly<Record<string, Value>> = { True: true, False: false, None: null }

const isNumber = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/** The settings of a module, from the text between its brackets. */
export const readSaid = (text: string): Said => {
  const parts = split(text)
  const named = parts.flatMap((part) => {
    const [, name, value] = /^(\w+)=(.*)$/s.exec(part) ?? []
    return name === undefined || value === undefined ? [] : [[name, readValue(value)] as const]
  })
  const byPlace = parts.filter((part) => !/^\w+=/.test(part)).map((part) => readValue(part))
  return { byPlace, byName: Object.fromEntries(named) }
}

const readValue = (text: string, depth: number = 0): Value => {
  const word = text.trim()
  if (/^[([].*[)\]]$/s.test(word) && depth < deepest)
    return split(word.slice(1, -1)).map((part) => readValue(part, depth + 1))
  if (isNumber.test(word)) return Number(word)
  if (Object.hasOwn(words, word)) return words[word] ?? null
  return word.replace(/^(['"])(.*)\1$/s, '$2')
}

/** Parts between commas that stand in no brackets. */
const split = (text: string): readonly string[] => {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i <= text.length; i++) {
    const letter = text[i]
    if (letter === '(' || letter === '[') depth += 1
    if (letter === ')' || letter === ']') depth -= 1
    if (i < text.length && (letter !== ',' || depth > 0)) continue
    parts.push(text.slice(start, i).trim())
    start = i + 1
  }
  return parts.filter((part) => part !== '')
}
