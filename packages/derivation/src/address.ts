import { glossary, type Word } from './glossary/glossary.ts'

/** Whose something is: `conv1`, `conv1.output`, `hidden.kernel[0][1]`, `["a.b"].bias`, or `` for the whole. */
export type Address = string

const reserved: readonly string[] = ['total', 'loss', 'memory', '']
const plainName = /^[^.[\]"\p{Cc}]+$/u

/**
 * A layer's name as an address begins with it, quoted where it could be read as something else.
 *
 * @example addressOfLayer('conv1') // 'conv1'
 * @example addressOfLayer('a.b') // '["a.b"]'
 */
export const addressOfLayer = (name: string): Address =>
  plainName.test(name) && !reserved.includes(name) ? name : `[${JSON.stringify(name)}]`

const quotedName = /^\[("(?:[^"\\]|\\.)*")\]/
/** By the code of a character: whether a plain name ends before it. */
const endsName: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  '.[]"'.includes(String.fromCharCode(code)),
)

/**
 * The name of the layer an address begins with.
 *
 * @example layerOf('hidden.kernel[0][1]') // 'hidden'
 */
export const layerOf = (address: Address): string => {
  const quoted = address.startsWith('[') ? quotedName.exec(address)?.[1] : undefined
  if (quoted !== undefined) return String(JSON.parse(quoted))
  // asked of every node that is marked: a search by a pattern takes several times as long
  let end = 0
  while (end < address.length && endsName[address.charCodeAt(end)] !== true) end += 1
  return end === address.length ? address : address.slice(0, end)
}

const camel = (word: string): string => word.replace(/-(.)/g, (_, next) => next.toUpperCase())

/**
 * Where a thing is found: whose it is and what it is.
 *
 * @example addressOf({ of: 'conv1', term: 'weights-only' }) // 'conv1.weightsOnly'
 * @example addressOf({ of: 'hidden.output[0][1]', term: 'activation' }) // 'hidden.output[0][1]'
 */
export const addressOf = ({ of, term }: { of: Address; term: Word }): Address => {
  const last = glossary[term].address ?? camel(term)
  if (of === '') return camel(term)
  return last === '' ? of : `${of}.${last}`
}
