import { check, type LayerKind, layerKinds } from '@longhand/network'

/** A setting of a layer kind as its page shows it. */
export interface Setting {
  readonly name: string
  readonly expected: string
  /** What it is when it is left out; undefined where it must be said. */
  readonly usual: string | undefined
}

/** A value that no setting takes, so that the check says what it expects. */
const impossible = { impossible: true }

const fieldsOf = (schema: object): readonly string[] =>
  'entries' in schema ? Object.keys(Object(schema.entries)) : []

const expectedOf = (kind: LayerKind, field: string): string => {
  const { config, example } = layerKinds[kind]
  const checked = check<unknown>(config, { ...example.config, [field]: impossible }, '')
  return 'issues' in checked ? (checked.issues[0]?.expected ?? '') : ''
}

/** A list that says the same thing throughout is written once, as a learner would. */
const written = (value: unknown): string => {
  if (!Array.isArray(value)) return String(value)
  const parts = [...new Set(value.map(written))]
  return parts.length === 1 ? (parts[0] ?? '') : `[${value.map(written).join(', ')}]`
}

const usualOf = (kind: LayerKind, field: string): string | undefined => {
  const { config, example } = layerKinds[kind]
  const rest = Object.entries(example.config).filter(([name]) => name !== field)
  const checked = check<object>(config, Object.fromEntries(rest), '')
  return 'issues' in checked ? undefined : written(Reflect.get(checked.value, field))
}

/** The settings of a kind, found by asking its own check. */
export const settingsOf = (kind: LayerKind): readonly Setting[] =>
  fieldsOf(layerKinds[kind].config).map((name) => ({
    name,
    expected: expectedOf(kind, name),
    usual: usualOf(kind, name),
  }))
