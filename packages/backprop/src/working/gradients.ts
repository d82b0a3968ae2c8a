import { type Pattern, partial, type SignAt, type Table, workedTable } from '@longhand/derivation'
import type { PlacedLayer } from '@longhand/network'
import { errorSign, type Stage } from '../writing/stage.ts'
import { overBatch } from './over-batch.ts'
import type { SetUp } from './set-up.ts'
import { isSharedBias, sharedGradient } from './shared-bias.ts'
import { weightShape, weightSign } from './weights.ts'

/** ∂E/∂w of every number of a weight tensor: the mean over the batch, or the sum. */
export const gradientTable = (
  setUp: SetUp,
  layer: PlacedLayer,
  tensor: string,
  ofExample: Pattern,
  stage: Stage,
): Table => {
  const shape = weightShape(layer, tensor)
  const weight = weightSign(setUp, layer, tensor, stage)
  const signAt: SignAt = (place) => partial(errorSign(stage), weight(place))
  const { formula, ...line } = isSharedBias(setUp, layer, tensor)
    ? sharedGradient(ofExample, shape)
    : ofExample
  return workedTable(
    { term: 'gradient', of: `${layer.of}.${tensor}${stage.mark}`, shape, signAt },
    { ...line, formula: overBatch(setUp, formula, 'example-gradient') },
  )
}
