import {
  type Checked,
  check,
  type Issue,
  isObject,
  nearest,
  quoted,
  type Unsupported,
} from '@longhand/network'
import { type Schema, said } from './words.ts'

/** The schema of each kind, or why there is none. */
export type Kinds<T> = Readonly<Record<string, Schema<T> | Unsupported>>

/** Data whose field `kind` says which schema it follows. */
export const readByKind = <T>(kinds: Kinds<T>, data: unknown, path: string): Checked<T> => {
  if (!isObject(data)) return { issues: [noObject(Object.keys(kinds), data, path)] }
  const { kind } = data
  const schema = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (schema === undefined) return { issues: [noKind(Object.keys(kinds), kind, path)] }
  return 'unsupported' in schema
    ? { issues: [notYet(kinds, kind, schema, path)] }
    : check(schema, data, path, said)
}

const noObject = ([first = '']: readonly string[], data: unknown, path: string): Issue => ({
  path,
  expected: 'an object with a kind',
  received: received(data),
  try: `Write {"kind": "${first}", …}.`,
})

const noKind = (names: readonly string[], kind: unknown, path: string): Issue => {
  const meant = typeof kind === 'string' ? nearest(kind, names) : undefined
  return {
    path: `${path}.kind`,
    expected: `one of ${names.join(', ')}`,
    received: received(kind),
    try: meant === undefined ? 'Write one of these names.' : `Did you mean "${meant}"?`,
  }
}

const notYet = <T>(
  kinds: Kinds<T>,
  kind: unknown,
  { unsupported }: Unsupported,
  path: string,
): Issue => {
  const there = Object.keys(kinds).filter((name) => !('unsupported' in Object(kinds[name])))
  return {
    path: `${path}.kind`,
    expected: `one that is there: ${there.join(', ')}`,
    received: received(kind),
    try: `${unsupported} Write "${there[0]}".`,
  }
}

const received = (value: unknown): string => (value === undefined ? 'nothing' : quoted(value))
