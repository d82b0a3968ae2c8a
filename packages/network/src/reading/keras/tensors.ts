import type { Checked, Issue } from '../../issue.ts'
import { isObject } from '../../schema/is-object.ts'
import { quoted } from '../../schema/quoted.ts'
import { camelCase, type Fields, fieldsOf } from './fields.ts'

/** A tensor of a graph: the layer it comes from, which of its calls, which of its outputs. */
export interface TensorRef {
  readonly layer: string
  readonly call: number
  readonly output: number
}

/** One use of a layer: the tensors it is given, and arguments that change what it does. */
export interface Call {
  readonly reads: readonly TensorRef[]
  readonly issues: readonly Issue[]
}

/** Tensors are listed at most this deep: calls, arguments, branches, tensors. */
const deepest = 6

/** Arguments that name tensors a layer works on, in the order in which layers take them. */
const tensorArguments = ['query', 'value', 'key', 'inputs', 'initialState'] as const

/** Arguments of a call that change no shape and no count. */
const harmless: ReadonlySet<string> = new Set([
  ...['training', 'mask', 'attentionMask', 'useCausalMask', 'queryMask', 'valueMask', 'keyMask'],
  ...['name', 'returnAttentionScores'],
])

/** Every use of a layer in a graph, from Keras 1, 2 or 3. */
export const readCalls = (inbound: unknown, path: string): readonly Call[] => {
  if (!Array.isArray(inbound)) return [{ reads: [], issues: [noTensor(path, inbound)] }]
  const calls: readonly unknown[] = inbound.length === 0 ? [[]] : inbound
  return calls.map((call) => readCall(call, path))
}

const readCall = (call: unknown, path: string): Call => {
  const search = { path, seen: new Set<unknown>() }
  const { args, kwargs } = fieldsOf(call)
  return inOne([collect(args ?? call, search), ...argumentsIn(fieldsOf(kwargs), search)])
}

/** The tensors that a list names: `[["dense", 0, 0]]`. */
export const readTensors = (list: unknown, path: string): Checked<readonly TensorRef[]> => {
  const { reads, issues } = collect(list, { path, seen: new Set() })
  return issues.length > 0 ? { issues } : { value: reads }
}

const only = (issue: Issue): Call => ({ reads: [], issues: [issue] })

const inOne = (found: readonly Call[]): Call => ({
  reads: found.flatMap(({ reads }) => reads),
  issues: found.flatMap(({ issues }) => issues),
})

/** Where we look, and the lists that were looked into: none is looked into twice. */
interface Search {
  readonly path: string
  readonly seen: Set<unknown>
}

const collect = (value: unknown, search: Search, depth: number = 0): Call => {
  const { path, seen } = search
  if (Array.isArray(value) && typeof value[0] === 'string') return readTensor(value, search)
  if (isObject(value) && value.class_name === '__keras_tensor__')
    return readTensor(fieldsOf(value.config).keras_history, search)
  const isList = Array.isArray(value) || isObject(value)
  if (!isList || seen.has(value) || depth > deepest) return only(noTensor(path, value))
  seen.add(value)
  return inOne(Object.values(value).map((inner) => collect(inner, search, depth + 1)))
}

const readTensor = (tensor: unknown, search: Search): Call => {
  const [layer, call, output, settings]: readonly unknown[] = Array.isArray(tensor) ? tensor : []
  if (layer === '_CONSTANT_VALUE') return only(notTensorsAlone(search.path, 'a constant'))
  const isOne = typeof layer === 'string' && isIndex(call) && isIndex(output)
  if (!isOne) return only(noTensor(search.path, tensor))
  const given = argumentsIn(fieldsOf(settings), search)
  return inOne([{ reads: [{ layer, call, output }], issues: [] }, ...given])
}

const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

/** The tensors that are given by name; another argument may change what the layer does. */
const argumentsIn = (given: Fields, search: Search): readonly Call[] => {
  const words = Object.entries(given).filter(([, value]) => value !== null)
  const known = tensorArguments.flatMap((word) =>
    words.filter(([one]) => camelCase(one) === word).map(([, value]) => collect(value, search)),
  )
  const others = words.filter(
    ([word]) =>
      !harmless.has(camelCase(word)) && !tensorArguments.some((one) => one === camelCase(word)),
  )
  return [
    ...known,
    ...others.map(([word, value]) => ({
      reads: collect(value, search).reads,
      issues: [notTensorsAlone(search.path, `the argument ${quoted(word)}`)],
    })),
  ]
}

const notTensorsAlone = (path: string, received: string): Issue => ({
  path,
  expected: 'a call that is given tensors alone',
  received,
  try: 'Longhand does not read this argument yet.',
})

const noTensor = (path: string, value: unknown): Issue => ({
  path,
  expected: 'tensors by layer, such as [["conv1", 0, 0]]',
  received: quoted(value),
  try: 'Write the file again with model.to_json().',
})
