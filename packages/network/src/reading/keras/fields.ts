import { isObject } from '../../schema/is-object.ts'

/** The fields of an object in a file, not looked at yet. */
export type Fields = Readonly<Record<string, unknown>>

/** @example camelCase('kernel_size') // 'kernelSize' */
export const camelCase = (word: string): string =>
  word.replace(/_+(.)/g, (_, next) => next.toUpperCase())

/** Fields in our spelling: Keras writes `kernel_size`, TensorFlow.js here and there `kernelSize`. */
export const inCamelCase = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([word, value]) => [camelCase(word), value]))

/** The fields of a value that may be none. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {})
