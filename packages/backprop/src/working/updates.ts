import { as, cell, type Pattern, type Table, workedTable } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import { descent } from '../optimizers/sgd.ts'
import { at } from '../writing/indices.ts'
import type { Stage } from '../writing/stage.ts'
import type { SetUp } from './set-up.ts'
import { weightSign } from './weights.ts'

/** Every number of a weight tensor after a step. */
export const updatedTable = (
  setUp: SetUp,
  layer: PlacedLayer,
  tensor: string,
  weight: Table,
  gradient: Table,
  stage: Stage,
): Table => {
  const { shape } = weight
  const signAt = weightSign(setUp, layer, tensor, { updates: stage.updates + 1 })
  const indices = shape.map((_, axis) => `i${axis + 1}`)
  const [old, slope] = [cell(weight, ...at(...indices)), cell(gradient, ...at(...indices))]
  const { bias = false, trainable = true } = layer.weights[tensor] ?? {}
  const isFrozen = !trainable || (bias && setUp.problem.update?.biases === false)
  const line: Omit<Pattern, 'indices'> = isFrozen
    ? { rule: 'frozen', because: 'the update leaves this alone', formula: as('old-weight', old) }
    : {
        rule: 'descent',
        because: 'one step downhill: against the gradient, as far as the learning rate says',
        formula: descent(old, slope, setUp.problem.optimizer),
      }
  return workedTable(
    { term: 'updated', of: `${layer.of}.${tensor}${stage.mark}`, shape, signAt },
    { ...line, indices },
  )
}
