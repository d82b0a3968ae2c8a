import {
  type Checked,
  check,
  hasIssues,
  type Issue,
  isObject,
  nearest,
  quoted,
} from '@longhand/network'
import type { Optimizer } from '../problem.ts'
import { hints } from './hints.ts'
import { optimizerFields } from './optimizer-fields.ts'

const kinds = Object.keys(optimizerFields)

const isKind = (kind: unknown): kind is Optimizer['kind'] =>
  typeof kind === 'string' && Object.hasOwn(optimizerFields, kind)

/** An optimizer and its settings, or everything that is wrong with them. */
export const readOptimizer = (data: unknown): Checked<Optimizer> => {
  if (!isObject(data)) {
    const received = data === undefined ? 'nothing' : quoted(data)
    return { issues: [{ path: 'optimizer', received, ...hints.optimizer }] }
  }
  const { kind } = data
  if (!isKind(kind)) return { issues: [noSuchKind(kind)] }
  const read = check(optimizerFields[kind], data, 'optimizer', hints)
  if (hasIssues(read)) return read
  const issues = togetherIssues(read.value)
  return issues.length > 0 ? { issues } : read
}

const noSuchKind = (kind: unknown): Issue => {
  const meant = typeof kind === 'string' ? nearest(kind, kinds) : undefined
  return {
    path: 'optimizer.kind',
    expected: `one of the optimizers ${kinds.join(', ')}`,
    received: kind === undefined ? 'nothing' : quoted(kind),
    try: meant === undefined ? 'Choose one of these.' : `Did you mean "${meant}"?`,
  }
}

/** Settings that make no sense beside each other. */
const togetherIssues = (optimizer: Optimizer): readonly Issue[] => {
  const clips = (['clipValue', 'clipNorm', 'globalClipNorm'] as const).filter(
    (name) => optimizer[name] !== undefined,
  )
  const looksAhead = optimizer.kind === 'sgd' && optimizer.nesterov === true
  return [
    ...(clips.length > 1
      ? [
          {
            path: `optimizer.${clips[1]}`,
            expected: 'one way to clip gradients',
            received: clips.join(' and '),
            try: 'Keep one of them.',
          },
        ]
      : []),
    ...(looksAhead && (optimizer.momentum ?? 0) === 0
      ? [
          {
            path: 'optimizer.nesterov',
            expected: 'a momentum above 0, since Nesterov’s form is one of momentum',
            received: 'no momentum',
            try: 'Write "momentum": 0.9 as well, or leave nesterov out.',
          },
        ]
      : []),
  ]
}
