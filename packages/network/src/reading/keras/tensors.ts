import type { Checked, Issue } from '../../issue.ts'
import { isObject } from '../../schema/is-object.ts'
import { quoted } from '../../schema/quoted.ts'
import { fieldsOf } from './fields.ts'

/** Tensors are listed at most this deep: calls, arguments, branches, tensors. */
const deepest = 6

/** Arguments of a call that change no shape and no count. */
const harmless: ReadonlySet<string> = new Set(['training', 'mask'])

/** The layers whose outputs a layer's one call reads, from Keras 1, 2 or 3. */
export const readInbound = (inbound: unknown, path: string): Checked<readonly string[]> => {
  if (!Array.isArray(inbound)) return { issues: [noTensor(path, inbound)] }
  if (inbound.length > 1) return { issues: [sharedLayer(path, inbound.length)] }
  const call: unknown = inbound[0] ?? []
  const { args, kwargs } = fieldsOf(call)
  return inOne([collect(args ?? call, { path, seen: new Set() }), ...argumentIssues(kwargs, path)])
}

/** The layers that a list of tensors names: `[["dense", 0, 0]]`. */
export const readTensors = (list: unknown, path: string): Checked<readonly string[]> =>
  inOne([collect(list, { path, seen: new Set() })])

interface Found {
  readonly names: readonly string[]
  readonly issues: readonly Issue[]
}

const only = (issue: Issue): Found => ({ names: [], issues: [issue] })

const inOne = (found: readonly Found[]): Checked<readonly string[]> => {
  const issues = found.flatMap((one) => one.issues)
  return issues.length > 0 ? { issues } : { value: found.flatMap(({ names }) => names) }
}

/** Where we look, and the lists that were looked into: none is looked into twice. */
interface Search {
  readonly path: string
  readonly seen: Set<unknown>
}

const collect = (value: unknown, search: Search, depth: number = 0): Found => {
  const { path, seen } = search
  if (Array.isArray(value) && typeof value[0] === 'string') return readTensor(value, path)
  if (isObject(value) && value.class_name === '__keras_tensor__')
    return readTensor(fieldsOf(value.config).keras_history, path)
  const isList = Array.isArray(value) || isObject(value)
  if (!isList || seen.has(value) || depth > deepest) return only(noTensor(path, value))
  seen.add(value)
  const found = Object.values(value).map((inner) => collect(inner, search, depth + 1))
  return {
    names: found.flatMap(({ names }) => names),
    issues: found.flatMap(({ issues }) => issues),
  }
}

/** A tensor: the layer it comes from, which of its calls, which of its outputs. */
const readTensor = (tensor: unknown, path: string): Found => {
  const [name, call, output, settings]: readonly unknown[] = Array.isArray(tensor) ? tensor : []
  if (typeof name !== 'string' || call !== 0 || output !== 0)
    return only(typeof name === 'string' ? sharedLayer(path, name) : noTensor(path, tensor))
  const issues = argumentIssues(settings, path).flatMap((found) => found.issues)
  return { names: [name], issues }
}

const argumentIssues = (settings: unknown, path: string): readonly Found[] =>
  Object.entries(fieldsOf(settings))
    .filter(([word, value]) => value !== null && !harmless.has(word))
    .map(([word]) =>
      only({
        path,
        expected: 'a call that is given tensors alone',
        received: `the argument ${quoted(word)}`,
        try: 'Longhand does not read this argument yet.',
      }),
    )

const sharedLayer = (path: string, received: number | string): Issue => ({
  path,
  expected: 'a layer that is called once and has one output',
  received:
    typeof received === 'number' ? `${received} calls` : `another call of ${quoted(received)}`,
  try: 'Longhand does not read shared layers yet.',
})

const noTensor = (path: string, value: unknown): Issue => ({
  path,
  expected: 'tensors by layer, such as [["conv1", 0, 0]]',
  received: quoted(value),
  try: 'Write the file again with model.to_json().',
})
