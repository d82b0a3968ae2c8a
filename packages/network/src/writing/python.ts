/** A value as Python: `True`, `None`, `"text"`, `(3, 3)`; infinity where there is no bound. */
export const inPython = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'None' : `float("${value > 0 ? '' : '-'}inf")`
  if (Array.isArray(value))
    return value.length === 1 ? `(${inPython(value[0])},)` : `(${value.map(inPython).join(', ')})`
  return value === null || value === undefined ? 'None' : String(value)
}

/** @example snakeCase('kernelSize') // 'kernel_size' */
export const snakeCase = (word: string): string =>
  word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Arguments of a call: `filters=6, kernel_size=(5, 5)`. */
export const keywords = (settings: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(settings)
    .filter(([, value]) => value !== undefined)
    .map(([word, value]) => `${snakeCase(word)}=${inPython(value)}`)
