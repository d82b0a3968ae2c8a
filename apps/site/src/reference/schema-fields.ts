/** A field of a schema as its page shows it. */
export interface SchemaField {
  /** Where it stands: `layers[].config.filters`. */
  readonly at: string
  /** `object`, `list of numbers`, `one of sgd, adam`. */
  readonly takes: string
  readonly isNeeded: boolean
  readonly says: string
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const plainOf = (value: unknown): Plain => (isPlain(value) ? value : {})

const referred = ({ $ref }: Plain): string | undefined =>
  typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined

const alternativesOf = (schema: Plain): readonly Plain[] =>
  [...listOf(schema.anyOf), ...listOf(schema.oneOf)].filter(isPlain)

const most = 12

/** What a field takes, in a few words. */
export const takes = (schema: Plain): string => {
  const name = referred(schema)
  if (name !== undefined) return name
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  const words = listOf(schema.enum).map((word) => JSON.stringify(word))
  if (words.length > 0) return `one of ${words.join(', ')}`
  const each = [...new Set(alternativesOf(schema).map(takes))]
  if (each.length > 0) return each.length > most ? 'one of the kinds below' : each.join(' or ')
  if (schema.type === 'array') {
    const items = takes(plainOf(schema.items))
    return items === 'anything' ? 'list' : `list of ${items}`
  }
  if (schema.type === 'object')
    return isPlain(schema.additionalProperties) ? 'object by name' : 'object'
  const types = listOf(schema.type).length > 0 ? listOf(schema.type) : [schema.type]
  return types.map((type) => (type === undefined ? 'anything' : String(type))).join(' or ')
}

const fieldsIn = (schema: Plain, at: string): readonly SchemaField[] =>
  Object.entries(plainOf(schema.properties)).flatMap(([name, part]) => {
    const field = plainOf(part)
    const here = at === '' ? name : `${at}.${name}`
    const isNeeded = listOf(schema.required).includes(name)
    const own = { at: here, takes: takes(field), isNeeded, says: String(field.description ?? '') }
    return [own, ...inside(field, here)]
  })

/** The fields of what a field holds; each kind of layer has a page of its own instead. */
const inside = (field: Plain, at: string): readonly SchemaField[] => {
  if (field.type === 'array') return inside(plainOf(field.items), `${at}[]`)
  const alternatives = alternativesOf(field)
  if (alternatives.length > most) return []
  const several = [field, ...alternatives].flatMap((one) => fieldsIn(one, at))
  return several.filter(({ at }, i) => several.findIndex((other) => other.at === at) === i)
}

/** The fields of a schema and of what they hold, and those of each definition that it names. */
export const schemaFields = (
  schema: object,
): readonly { readonly of: string; readonly fields: readonly SchemaField[] }[] => {
  const root = plainOf(schema)
  const definitions = Object.entries(plainOf(root.$defs)).map(([of, part]) => ({
    of,
    fields: inside(plainOf(part), ''),
  }))
  return [{ of: '', fields: fieldsIn(root, '') }, ...definitions].filter(
    ({ of, fields }) => fields.length > 0 && of !== 'network',
  )
}
