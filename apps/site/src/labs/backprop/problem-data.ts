import { problemNamed } from '@longhand/examples'
import { type Checked, isObject, jsonIn } from '@longhand/network'
import type { TextReader } from '../text-reader.ts'

/** Where a part of a problem stands: `['weights', 'hidden', 'kernel', 0, 1]`. */
export type Path = readonly (string | number)[]

/**
 * Where a part of a problem stands, as issues write it.
 *
 * @example written(['weights', 'hidden', 'kernel', 0, 1]) // 'weights.hidden.kernel[0][1]'
 */
export const written = (path: Path): string =>
  path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${key}`))
    .join('')

/**
 * The data of a known problem, or of one in a text; nothing in it is checked yet.
 *
 * @param reader What reads a text that is not JSON; undefined while it is fetched.
 * @returns undefined while the text cannot be read.
 */
export const problemData = (
  name: string,
  text: string,
  reader: TextReader | undefined,
): Checked<unknown> | undefined => {
  const data = problemNamed(name)?.problem ?? jsonIn(text)
  return isObject(data) ? { value: data } : reader?.parseText(text)
}

/** A part of data; undefined where there is none. */
export const partAt = (data: unknown, path: Path): unknown =>
  path.reduce((part: unknown, key) => (isObject(part) ? Reflect.get(part, key) : undefined), data)

/** Data with another value in one place; undefined takes the place away. */
export const withPart = (data: unknown, [key, ...rest]: Path, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data))
    return data.map((part, i) => (i === key ? withPart(part, rest, value) : part))
  const fields = isObject(data) ? data : {}
  return { ...fields, [key]: withPart(Reflect.get(fields, key), rest, value) }
}

/** No tensor has more axes, nor does its path have more parts. */
const mostParts = 12

/** Every number in lists of lists, with where it stands. */
export const numbersIn = (data: unknown, path: Path): readonly (readonly [Path, unknown])[] => {
  if (path.length > mostParts) return []
  if (Array.isArray(data)) return data.flatMap((part, i) => numbersIn(part, [...path, i]))
  return data === undefined ? [] : [[path, data]]
}

/** What somebody typed for a number; what is none stays, so that the check can say so. */
export const typedNumber = (text: string): unknown => {
  const plain = text.trim().replace('−', '-')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text
}

/** Data as a text, a list of numbers on one line. */
export const problemText = (data: unknown): string =>
  JSON.stringify(data, null, 1).replace(/\[[^[\]{}]*\]/g, (list) => list.replace(/\s+/g, ' '))

/** The layers of a problem's network, as far as they can be read. */
export const layersIn = (data: unknown): readonly { name: string; activation: unknown }[] => {
  const layers = partAt(data, ['network', 'layers'])
  return (Array.isArray(layers) ? layers : []).map((layer) => ({
    name: String(partAt(layer, ['name'])),
    activation: partAt(layer, ['config', 'activation']),
  }))
}
