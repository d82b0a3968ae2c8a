const longest = 60

/**
 * A value that came in, short enough for a message.
 *
 * @example quoted('sam') // '"sam"'
 */
export const quoted = (value: unknown): string => {
  const text = written(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const written = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, longest))
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : String(value)
}
