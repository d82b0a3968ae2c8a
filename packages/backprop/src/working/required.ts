/** A checked problem lacks nothing. @throws Where something is missing: a mistake in this package. */
export const required = <T>(found: T | undefined, name: string): T => {
  if (found === undefined) throw new TypeError(`${name} is missing`)
  return found
}
