/** A part of a JSON Schema. */
type Plain = unknown

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A JSON Schema in which every field says what it is.
 *
 * @param says A sentence for each field, by its name.
 * @throws Where a field has no sentence: the build of the package ends there.
 */
export const described = (schema: Plain, says: Readonly<Record<string, string>>): Plain => {
  if (Array.isArray(schema)) return schema.map((part) => described(part, says))
  if (!isObject(schema)) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === 'properties' && isObject(part) ? fields(part, says) : described(part, says),
    ]),
  )
}

const fields = (
  properties: Readonly<Record<string, unknown>>,
  says: Readonly<Record<string, string>>,
) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, field]) => {
      const inner = described(field, says)
      const plain = isObject(inner) ? inner : {}
      const description = plain.description ?? says[name]
      if (description === undefined)
        throw new Error(`The schema has no description for the field ${name}.`)
      return [name, { description, ...plain }]
    }),
  )
