import { type Derivation, linesOf } from '@longhand/derivation'
import { type Checked, hasIssues } from '@longhand/network'
import { expect, test } from 'vitest'
import { type LossName, type Optimizer, type Problem, workProblem } from '../src/index.ts'

const known = <T>(checked: Checked<T>): T => {
  if (hasIssues(checked)) throw new TypeError(JSON.stringify(checked.issues))
  return checked.value
}

/** Dense layers of two units, one after the other. */
const deep = (layers: number, more: Partial<Problem> = {}): Problem => {
  const names = Array.from({ length: layers }, (_, i) => `layer${i}`)
  return {
    network: {
      name: 'deep',
      input: { type: 'vector', features: 2 },
      layers: names.map((name) => ({
        kind: 'dense',
        name,
        config: { units: 2, activation: 'sigmoid' },
      })),
    },
    weights: Object.fromEntries(
      names.map((name) => [
        name,
        {
          kernel: [
            [0.1, -0.2],
            [0.3, 0.4],
          ],
          bias: [0.5, -0.6],
        },
      ]),
    ),
    input: [
      [1, 2],
      [0.5, -1],
    ],
    target: [
      [0, 1],
      [1, 0],
    ],
    loss: 'half-squared-error',
    optimizer: { kind: 'sgd', learningRate: 0.5 },
    ...more,
  }
}
const losses: readonly LossName[] = [
  'half-squared-error',
  'squared-error',
  'mean-squared-error',
  'mean-absolute-error',
  'huber',
  'binary-cross-entropy',
  'binary-cross-entropy-from-logits',
  'cross-entropy',
  'cross-entropy-from-logits',
]
const optimizers: readonly Optimizer[] = [
  { kind: 'sgd', learningRate: 0.5, momentum: 0.9, weightDecay: 0.1 },
  { kind: 'adam', learningRate: 0.5, l2: 0.1 },
  { kind: 'rmsprop', learningRate: 0.5, clipValue: 0.1 },
  { kind: 'adagrad', learningRate: 0.5, clipNorm: 0.1 },
  { kind: 'adamw', learningRate: 0.5, globalClipNorm: 0.1 },
]

const linesIn = (problem: Problem): readonly Derivation[] => {
  const work = known(workProblem(problem))
  return [...linesOf(work.lossAfter), ...[...work.walk()].map(({ line }) => line())]
}
const templatesIn = (problems: readonly Problem[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const templates = new Map<string, Set<string>>()
  for (const { rule, because } of problems.flatMap(linesIn))
    templates.set(rule, (templates.get(rule) ?? new Set()).add(because))
  return templates
}

test('prose: a rule has one template, whatever the loss, the optimizer and the layer', () => {
  const templates = templatesIn([
    ...losses.map((loss) => deep(2, { loss })),
    ...optimizers.map((optimizer) => deep(2, { optimizer, steps: 2 })),
    deep(2, { reduction: 'sum', update: { biases: false } }),
  ])
  for (const [rule, reasons] of templates)
    expect([rule, [...reasons]]).toEqual([rule, [[...reasons][0]]])
  const words = [...templates.values()].flatMap((reasons) => [...reasons]).join(' ')
  expect(words).not.toMatch(/layer\d/)
})

test('prose: more layers need no more templates', () => {
  const count = (layers: number) => templatesIn([deep(layers)]).size
  expect(count(6)).toBe(count(2))
})
