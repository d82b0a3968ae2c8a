import {
  as,
  cell,
  type Expression,
  negation,
  type Pattern,
  sum,
  type Table,
  workedTable,
} from '@longhand/derivation'
import { decayedGradient, weightDecay } from '../optimizers/decay.ts'
import type { LedgerLine } from '../optimizers/optimizer-rule.ts'
import { optimizerRule } from '../optimizers/optimizer-rules.ts'
import type { Optimizer } from '../problem.ts'
import { at } from '../writing/indices.ts'
import type { Stage } from '../writing/stage.ts'
import { type Clipping, clippingOf, type Graded } from './clipping.ts'
import type { Pass } from './forward-pass.ts'
import { type Kept, type OpenLedger, openLedger } from './ledger.ts'
import type { SetUp } from './set-up.ts'
import { indicesIn, type Tensor, tensorOf } from './tensor.ts'
import { mapWeights, tensorIn, type Weights } from './weights.ts'

/** What an optimizer keeps of every weight tensor, by its address: `hidden.kernel`. */
export type KeptOfAll = ReadonlyMap<string, Kept>

/** All that the update of a step writes down. */
export interface Updates {
  readonly weights: Weights
  readonly kept: KeptOfAll
  /** What stands between a gradient and the new weight. */
  readonly tables: readonly Table[]
}

/** What an update begins with. */
export interface BeforeUpdate {
  readonly weights: Weights
  readonly gradients: Weights
  readonly before: KeptOfAll
}

/** Every weight after a step, all changed at once. */
export const updatesOf = (
  setUp: SetUp,
  { weights, gradients, before }: BeforeUpdate,
  pass: Pass,
  stage: Stage,
): Updates => {
  const running = runningIn(pass)
  const clipping = clippingOf(setUp, gradedIn(setUp, gradients), stage)
  const kept = new Map<string, Kept>()
  const tables: Table[] = []
  const updated = mapWeights(setUp, (layer, name) => {
    const tensor = tensorOf(setUp, layer, name)
    const ledger = openLedger(tensor, before.get(tensor.of) ?? new Map(), stage, setUp.before.steps)
    const old = tensorIn(weights, layer.name, name)
    const gradient = gradients.get(layer.name)?.[name]
    const { optimizer } = setUp.problem
    const line =
      running.get(tensor.of) ??
      (tensor.isFrozen || gradient === undefined
        ? leftAlone(tensor, old)
        : changed(optimizer, { tensor, gradients: gradient }, old, ledger, clipping))
    kept.set(tensor.of, ledger.carriedOn())
    tables.push(...ledger.written.values())
    const signAt = tensor.signAfter(stage.updates + 1)
    return workedTable(
      { term: 'updated', of: tensor.of + stage.mark, shape: tensor.shape, signAt },
      { indices: indicesIn(tensor), ...line },
    )
  })
  return { weights: updated, kept, tables: [...tables, ...clipping.tables] }
}

/** Every tensor that the update changes. */
const gradedIn = (setUp: SetUp, gradients: Weights): readonly Graded[] =>
  setUp.network.layers.flatMap((layer) =>
    Object.keys(layer.weights)
      .map((name) => ({
        tensor: tensorOf(setUp, layer, name),
        gradients: gradients.get(layer.name)?.[name],
      }))
      .flatMap(({ tensor, gradients }) =>
        tensor.isFrozen || gradients === undefined ? [] : [{ tensor, gradients }],
      ),
  )

/** Running statistics by their address: the way forward changes them, not the gradient. */
const runningIn = (pass: Pass): ReadonlyMap<string, Pattern> =>
  new Map(
    pass.flatMap(({ layer: { of }, worked: { kept = {} } }) =>
      Object.entries(kept).map(([name, line]) => [`${of}.${name}`, line] as const),
    ),
  )

const leftAlone = (tensor: Tensor, old: Table): LedgerLine => ({
  rule: 'frozen',
  because: 'the update leaves this alone',
  formula: as('old-weight', cell(old, ...at(...indicesIn(tensor)))),
})

const changed = (
  optimizer: Optimizer,
  graded: Graded,
  old: Table,
  ledger: OpenLedger,
  clipping: Clipping,
): LedgerLine => {
  const { tensor, gradients } = graded
  const here = at(...indicesIn(tensor))
  const weight = cell(old, ...here)
  const { learningRate, decayBiases = true, l2 = 0 } = optimizer
  const strength = (given: number) => (tensor.isBias && !decayBiases ? 0 : given)
  const clipped = written(ledger, 'clipped-gradient', cell(gradients, ...here), (gradient) =>
    clipping.line(graded, gradient),
  )
  const gradient = written(ledger, 'decayed-gradient', clipped, (own) =>
    strength(l2) === 0 ? undefined : decayedGradient(own, weight, strength(l2)),
  )
  const step = optimizerRule(optimizer).step(optimizer, { ...ledger, gradient })
  const taken = strength(decoupled(optimizer))
  return {
    rule: taken === 0 ? 'descent' : 'decayed-descent',
    because:
      taken === 0
        ? 'one step downhill: against the gradient, as far as the learning rate says'
        : 'one step downhill, and a part of the weight itself is taken away',
    formula: sum([
      as('old-weight', weight),
      ...(taken === 0 ? [] : [weightDecay(weight, learningRate, taken)]),
      as('descent-step', negation(as('step', step))),
    ]),
  }
}

/** The decay that goes beside the step; AdamW has it unless the problem says 0. */
const decoupled = ({ kind, weightDecay: given }: Optimizer): number =>
  given ?? (kind === 'adamw' ? 0.01 : 0)

/** A line between two others, where there is one. */
const written = (
  ledger: OpenLedger,
  word: 'clipped-gradient' | 'decayed-gradient',
  before: Expression,
  lineOf: (before: Expression) => LedgerLine | undefined,
): Expression => {
  const line = lineOf(before)
  return line === undefined ? before : ledger.note(word, line)
}
